package jp.kizahashi.survey.design.own.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.own.Edits;
import jp.kizahashi.survey.design.own.version.Difference.Kind;
import org.junit.jupiter.api.Test;

class QuestionnaireDifferencesTests {
    private static final Question USE = new Question(
            "Q01",
            "利用",
            "使っていますか。",
            List.of(),
            QuestionKind.SINGLE,
            List.of(new Option("1", "はい"), new Option("2", "いいえ")),
            "");
    private static final Question STAFF = number("Q02", "担当");
    private static final Question COST = number("Q03", "費用");
    private static final Questionnaire OLD = of(USE, STAFF, COST);

    @Test
    void a_questionnaire_does_not_differ_from_itself() {
        assertThat(QuestionnaireDifferences.of(OLD, OLD)).isEmpty();
        assertThat(QuestionnaireDifferences.of(Questionnaires.GENAI_SURVEY, Questionnaires.GENAI_SURVEY))
                .isEmpty();
    }

    @Test
    void changed_options_and_conditions_stand_side_by_side_under_their_code() {
        Question changed = new Question(
                "Q01",
                "利用",
                "使っていますか。",
                List.of(),
                QuestionKind.SINGLE,
                List.of(new Option("1", "はい"), new Option("2", "試している"), new Option("3", "いいえ")),
                "");
        Questionnaire now = of(changed, STAFF.with(Asking.PLAIN.withWhen("Q01 = 1")), COST);
        List<Difference> found = QuestionnaireDifferences.of(OLD, now);
        assertThat(found).extracting(Difference::name).containsExactly("Q01　利用", "Q02　担当");
        assertThat(found.getFirst().lines()).singleElement().satisfies(line -> {
            assertThat(line.field()).isEqualTo("選択肢");
            assertThat(line.before()).isEqualTo("1：はい\n2：いいえ");
            assertThat(line.after()).isEqualTo("1：はい\n2：試している\n3：いいえ");
        });
        assertThat(found.getLast().lines())
                .singleElement()
                .extracting(Difference.Line::after)
                .isEqualTo("利用（Q01）で「はい」を選んだ");
    }

    @Test
    void added_and_removed_questions_are_told_with_all_they_hold() {
        List<Difference> found = QuestionnaireDifferences.of(OLD, of(USE, COST, number("Q04", "効果")));
        assertThat(found).extracting(Difference::kind).containsExactly(Kind.ADDED, Kind.REMOVED);
        assertThat(found.getFirst().lines()).extracting(Difference.Line::after).contains("効果", "人");
        assertThat(found.getLast().name()).isEqualTo("Q02　担当");
    }

    @Test
    void of_another_order_only_the_fewest_moved_questions_are_told() {
        List<Difference> found = QuestionnaireDifferences.of(OLD, of(COST, USE, STAFF));
        assertThat(found).singleElement().satisfies(order -> {
            assertThat(order.name()).isEqualTo("設問の順番");
            assertThat(order.lines()).singleElement().satisfies(line -> {
                assertThat(line.field()).isEqualTo("Q03");
                assertThat(line.before()).isEqualTo("Q02の次");
                assertThat(line.after()).isEqualTo("最初");
            });
        });
    }

    @Test
    void a_question_in_another_section_is_told() {
        Questionnaire two = Edits.with(OLD, new Section("b", "予算", List.of()));
        Questionnaire moved = Edits.inSection(two, "Q03", "b");
        assertThat(QuestionnaireDifferences.of(two, moved))
                .singleElement()
                .satisfies(d -> assertThat(d.lines())
                        .extracting(Difference.Line::field, Difference.Line::after)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("区分", "予算")));
    }

    private static Question number(String code, String label) {
        return new Question(code, label, label, List.of(), QuestionKind.NUMBER, List.of(), "人");
    }

    private static Questionnaire of(Question... questions) {
        return new Questionnaire(
                "q", "調査", List.of(), List.of(), List.of(), List.of(new Section("a", "体制", List.of(questions))));
    }
}
