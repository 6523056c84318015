package jp.kizahashi.survey.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.junit.jupiter.api.Test;

class SheetColumnsTests {
    private static final List<Option> YES_NO = List.of(new Option("1", "はい"), new Option("2", "いいえ"));
    private static final Questionnaire TOOLS = new Questionnaire(
            "tools",
            "道具の調査",
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Section(
                            "a",
                            "基本",
                            List.of(
                                    question("Q1", QuestionKind.SINGLE, YES_NO),
                                    question(
                                                    "Q2",
                                                    QuestionKind.MULTIPLE,
                                                    List.of(
                                                            new Option("1", "甲"),
                                                            new Option("2", "乙"),
                                                            new Option("9", "その他", Option.Role.OTHER)))
                                            .with(Asking.PLAIN.withWhen("Q1 = 1")),
                                    question("Q3", QuestionKind.NUMBER, List.of()))),
                    new Section("t", "道具", List.of(question("T1", QuestionKind.SINGLE, YES_NO)), List.of(), "", "Q2")));

    private static Question question(String code, QuestionKind kind, List<Option> options) {
        return new Question(code, code, code, List.of(), kind, options, "");
    }

    private static AnswerSheet sheet(Map<String, Entry> entries) {
        return new AnswerSheet(entries);
    }

    private final SheetColumns columns = SheetColumns.of(
            TOOLS,
            List.of(
                    sheet(Map.of(
                            "Q1", Entry.of("1"),
                            "Q2", Entry.of("1", "9").with("自作"),
                            "Q3", Entry.of("12.5"),
                            "T1@1", Entry.of("2"))),
                    sheet(Map.of("Q1", Entry.of("2"), "Q2", Entry.of("1"), "T1@1", Entry.of("1"))),
                    sheet(Map.of("Q1", Entry.UNKNOWN, "Q3", Entry.NOT_APPLICABLE))),
            5,
            List.of(Trait.of("band", "規模", List.of("大", "小"), List.of("小", "大", ""))));

    @Test
    void repeated_questions_have_a_column_an_option() {
        assertThat(columns.codes()).containsExactly("Q1", "Q2", "Q3", "T1@1", "T1@2", "T1@9");
        assertThat(columns.respondents()).isEqualTo(3);
        assertThat(columns.asked()).isEqualTo(5);
    }

    @Test
    void an_answer_to_a_question_that_is_not_put_counts_for_nothing() {
        assertThat(standings("Q2")).containsExactly(Standing.ANSWERED, Standing.NOT_ASKED, Standing.NOT_ASKED);
        assertThat(columns.column("Q2").chose(1, 0)).isFalse();
        assertThat(standings("T1@1")).containsExactly(Standing.ANSWERED, Standing.NOT_ASKED, Standing.NOT_ASKED);
        assertThat(standings("T1@9")).containsExactly(Standing.NO_ANSWER, Standing.NOT_ASKED, Standing.NOT_ASKED);
    }

    @Test
    void the_ways_of_not_answering_stay_apart() {
        assertThat(standings("Q1")).containsExactly(Standing.ANSWERED, Standing.ANSWERED, Standing.UNKNOWN);
        assertThat(standings("Q3")).containsExactly(Standing.ANSWERED, Standing.NO_ANSWER, Standing.NOT_APPLICABLE);
    }

    @Test
    void choices_numbers_and_words_are_as_entered() {
        assertThat(columns.column("Q1").choice(1)).isEqualTo(1);
        assertThat(columns.column("Q1").choice(2)).isEqualTo(-1);
        assertThat(columns.column("Q2").chose(0, 2)).isTrue();
        assertThat(columns.column("Q2").text(0)).isEqualTo("自作");
        assertThat(columns.column("Q3").number(0)).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void a_trait_is_a_single_choice_known_of_most_respondents() {
        Column band = columns.traits().getFirst();
        assertThat(band.choice(0)).isEqualTo(1);
        assertThat(band.standing(2)).isEqualTo(Standing.NO_ANSWER);
        assertThat(band.question().options()).extracting(Option::label).containsExactly("大", "小");
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThatThrownBy(() -> columns.column("Q9")).isInstanceOf(Refused.class);
    }

    private List<Standing> standings(String code) {
        Column column = columns.column(code);
        return List.of(column.standing(0), column.standing(1), column.standing(2));
    }
}
