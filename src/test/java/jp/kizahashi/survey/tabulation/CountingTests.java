package jp.kizahashi.survey.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.column.SheetColumns;
import jp.kizahashi.survey.column.Trait;
import jp.kizahashi.survey.column.WaveColumns;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;
import org.junit.jupiter.api.Test;

/** Small tables by hand. */
class CountingTests {
    private static final List<Option> AB =
            List.of(new Option("1", "甲"), new Option("2", "乙"), new Option("9", "その他", Option.Role.OTHER));
    private static final Questionnaire SMALL = new Questionnaire(
            "small",
            "小さな調査",
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Section(
                            "A",
                            "基本",
                            List.of(
                                    question("Q1", QuestionKind.MULTIPLE, AB),
                                    question("Q2", QuestionKind.NUMBER, List.of()),
                                    question("Q3", QuestionKind.YEAR_MONTH, List.of()),
                                    question("Q4", QuestionKind.LONG_TEXT, List.of()),
                                    grid("G1"),
                                    grid("G2"))),
                    new Section(
                            "T",
                            "道具ごと",
                            List.of(
                                    question("T1", QuestionKind.SINGLE, AB.subList(0, 2)),
                                    question("T2", QuestionKind.NUMBER, List.of())),
                            List.of(),
                            "",
                            "Q1")));

    private static Question question(String code, QuestionKind kind, List<Option> options) {
        return new Question(code, code + "の題", code, List.of(), kind, options, kind.isNumber() ? "人" : "");
    }

    private static Question grid(String code) {
        return question(code, QuestionKind.SINGLE, AB.subList(0, 2)).with(Asking.PLAIN.withGrid("満足の度合い"));
    }

    private static final WaveColumns COLUMNS = SheetColumns.of(
            SMALL,
            List.of(
                    sheet(Map.of(
                            "Q1", Entry.of("1", "9").with("自作の道具"),
                            "Q2", Entry.of("10"),
                            "Q3", Entry.of("2023-04"),
                            "Q4", Entry.of("端末が 足りない"),
                            "G1", Entry.of("1"),
                            "T1@1", Entry.of("1"),
                            "T2@1", Entry.of("4"),
                            "T1@9", Entry.of("2"))),
                    sheet(Map.of(
                            "Q1", Entry.of("1", "2"),
                            "Q2", Entry.of("2.5"),
                            "Q3", Entry.of("2024-03"),
                            "Q4", Entry.of("端末が足りない"),
                            "G1", Entry.of("2"),
                            "G2", Entry.of("2"),
                            "T1@1", Entry.of("1"),
                            "T1@2", Entry.of("1"))),
                    sheet(Map.of("Q1", Entry.UNKNOWN, "Q2", Entry.NOT_APPLICABLE, "Q3", Entry.of("2023-09"))),
                    sheet(Map.of("Q1", Entry.of("2"), "Q2", Entry.of("30"), "Q4", Entry.of("時間がない")))),
            4,
            List.of(Trait.of("band", "規模", List.of("大", "小"), List.of("大", "大", "小", ""))));

    private static AnswerSheet sheet(Map<String, Entry> entries) {
        return new AnswerSheet(entries);
    }

    @Test
    void of_files_only_that_something_was_attached_is_counted() {
        Questionnaire one = new Questionnaire(
                "own-2",
                "調べ",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Section("S", "基本", List.of(question("F1", QuestionKind.FILE, List.of())))));
        String file = new AttachedFile(1, "a".repeat(64), 9, "要綱.pdf").value();
        WaveVariables files = new WaveVariables(
                SheetColumns.of(
                        one,
                        List.of(
                                sheet(Map.of("F1", Entry.of(file))),
                                sheet(Map.of("F1", Entry.of(file, file.replace("1 a", "2 a")))),
                                sheet(Map.of("F1", Entry.NOT_APPLICABLE)),
                                sheet(Map.of())),
                        4,
                        List.of()),
                Map.of(),
                CaseUnit.BODY);
        assertThat(files.isCountable("F1")).isTrue();
        CountTable table = files.counts(new WaveVariables.Ask("F1", Optional.empty(), false));
        assertThat(table.rows().categories()).containsExactly("添付あり");
        assertThat(table.whole().counts()).containsExactly(2);
    }

    private final WaveVariables small = new WaveVariables(COLUMNS, Map.of(), CaseUnit.BODY);

    private static Ask ask(String row) {
        return new Ask(row, Optional.empty(), false);
    }

    private static Ask ask(String row, String column) {
        return new Ask(row, Optional.of(column), false);
    }

    @Test
    void several_answers_may_exceed_a_hundred_percent_of_those_who_answered() {
        Segment whole = small.counts(ask("Q1")).whole();
        assertThat(whole.counts()).containsExactly(2, 2, 1);
        assertThat(whole.bases().orElseThrow()).isEqualTo(new Bases(4, 3, 0, 0, 1, false));
        assertThat(whole.percent(0, Divisor.ANSWERED)).contains(new BigDecimal("66.7"));
        assertThat(whole.percent(0, Divisor.PUT)).contains(new BigDecimal("50.0"));
        assertThat(whole.percent(2, Divisor.ANSWERED)).contains(new BigDecimal("33.3"));
    }

    @Test
    void those_whose_column_is_unknown_stand_in_the_whole_alone() {
        CountTable table = small.counts(ask("Q1", "band"));
        assertThat(table.unclassified()).isEqualTo(1);
        assertThat(table.segments())
                .extracting(s -> s.bases().orElseThrow().cases())
                .containsExactly(4, 2, 1);
        assertThat(table.parts().getFirst().counts()).containsExactly(2, 1, 1);
    }

    @Test
    void repetitions_are_stacked_with_themselves_as_the_base() {
        CountTable table = small.counts(ask("T1"));
        assertThat(table.unit()).isEqualTo(CaseUnit.ANSWER);
        assertThat(table.whole().bases().orElseThrow()).isEqualTo(new Bases(5, 4, 1, 0, 0, false));
        assertThat(table.whole().counts()).containsExactly(3, 1);
        assertThat(small.counts(ask("T1", "band")).segments())
                .extracting(s -> s.bases().orElseThrow().cases())
                .containsExactly(5, 4, 0);
    }

    @Test
    void repetitions_count_once_a_respondent_when_asked_so() {
        CountTable table = small.counts(new Ask("T1", Optional.empty(), true));
        assertThat(table.unit()).isEqualTo(CaseUnit.BODY);
        assertThat(table.rows().multiple()).isTrue();
        assertThat(table.whole().bases().orElseThrow()).isEqualTo(new Bases(4, 2, 1, 0, 0, false));
        assertThat(table.whole().counts()).containsExactly(2, 1);
    }

    @Test
    void a_matrix_is_one_table_with_a_base_an_item() {
        CountTable table = small.gridTable(SMALL.question("G1").orElseThrow());
        assertThat(table.caption()).isEqualTo("満足の度合い（単一回答／Nは項目ごと）");
        assertThat(table.segments()).extracting(Segment::label).containsExactly("G1の題", "G2の題");
        assertThat(table.segments()).extracting(Segment::n).containsExactly(2, 1);
    }

    @Test
    void a_number_has_its_sum_quartiles_and_bases() {
        NumberTable table = small.numbers(ask("Q2", "band"));
        NumberTable.Summary whole = table.whole().summary().orElseThrow();
        assertThat(whole.sum()).isEqualByComparingTo("42.5");
        assertThat(whole.median()).isEqualTo(10);
        assertThat(whole.lowerQuartile()).isEqualTo(6.25);
        assertThat(table.whole().bases()).isEqualTo(new Bases(4, 3, 0, 1, 0, false));
        assertThat(table.parts().get(1).summary().orElseThrow().mean()).isEqualTo(6.25);
        assertThat(table.parts().get(2).summary()).isEmpty();
        assertThat(small.numbers(ask("T2")).whole().bases()).isEqualTo(new Bases(5, 1, 4, 0, 0, false));
    }

    @Test
    void bands_that_the_host_sets_make_a_number_countable() {
        assertThatThrownBy(() -> small.counts(ask("Q2")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-150");
        Grouping bands = new Grouping(Map.of(), List.of(new BigDecimal("10"), new BigDecimal("30")));
        CountTable table = new WaveVariables(COLUMNS, Map.of("Q2", bands), CaseUnit.BODY).counts(ask("Q2"));
        assertThat(table.rows().categories()).containsExactly("10人未満", "10人以上30人未満", "30人以上");
        assertThat(table.whole().counts()).containsExactly(1, 1, 1);
    }

    @Test
    void months_gather_in_half_years_and_no_half_year_is_left_out() {
        Timeline timeline = Timeline.of(COLUMNS.column("Q3"), CaseUnit.BODY);
        assertThat(timeline.periods())
                .containsExactly(
                        new Timeline.Period("2023年4月～9月", 2, 2), new Timeline.Period("2023年10月～2024年3月", 1, 3));
        assertThat(timeline.bases().answered()).isEqualTo(3);
    }

    @Test
    void identical_texts_stand_once_with_how_many_wrote_them() {
        TextList list = TextList.of(List.of(COLUMNS.column("Q4")), CaseUnit.BODY);
        assertThat(list.lines()).extracting(list::shown).containsExactly("端末が 足りない（2自治体）", "時間がない");
        TextList others = TextList.of(List.of(COLUMNS.column("Q1")), CaseUnit.BODY);
        assertThat(others.lines()).extracting(TextList.Line::text).containsExactly("自作の道具");
        assertThat(others.others()).isTrue();
    }

    @Test
    void repetitions_for_another_question_cannot_share_a_table() {
        assertThat(small.isRepeated("T1")).isTrue();
        assertThat(small.counts(ask("T1", "Q1")).segments()).hasSize(4);
        assertThatThrownBy(() -> small.counts(ask("Q9"))).isInstanceOf(Refused.class);
    }
}
