package jp.kizahashi.survey.design.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Question.Option.Role;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Given;
import org.junit.jupiter.api.Test;

class FormTests {
    private static final List<Option> TOOLS =
            List.of(new Option("1", "甲"), new Option("2", "乙"), new Option("9", "その他", Role.OTHER));
    private static final Questionnaire SURVEY = new Questionnaire(
            "x",
            "架空の調査",
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Section("s1", "基本", List.of(ask("USE", QuestionKind.SINGLE, Asking.PLAIN))),
                    new Section(
                            "s2",
                            "使っているところ",
                            List.of(
                                    ask("TOOL", QuestionKind.MULTIPLE, Asking.PLAIN),
                                    ask("BEST", QuestionKind.SINGLE, Asking.PLAIN.withOptionsFrom("TOOL"))),
                            List.of(),
                            "USE = 1",
                            ""),
                    new Section(
                            "s3",
                            "道具ごと",
                            List.of(
                                    ask("COST", QuestionKind.NUMBER, Asking.PLAIN),
                                    ask("WHY", QuestionKind.SHORT_TEXT, Asking.PLAIN.withWhen("COST > 100"))),
                            List.of(),
                            "",
                            "TOOL")),
            List.of(new Check("C1", "COST <= 2 * before(COST)", Check.Severity.SOFT, "前回の2倍を超えています。")));

    private static Question ask(String code, QuestionKind kind, Asking asking) {
        List<Option> options = kind.hasOptions() ? TOOLS : List.of();
        return new Question(code, code, code, List.of(), kind, options, "", asking);
    }

    private static Form form(Map<String, List<String>> values) {
        return Form.of(SURVEY, given(values));
    }

    private static Given given(Map<String, List<String>> values) {
        return code -> values.getOrDefault(code, List.of());
    }

    private static List<String> codes(Form form) {
        return form.asked().stream().map(Question::code).toList();
    }

    @Test
    void nothing_beyond_the_first_section_is_asked_before_the_branch_is_known() {
        assertThat(codes(form(Map.of()))).containsExactly("USE");
    }

    @Test
    void a_section_stands_once_for_each_ticked_option_with_the_words_of_the_other_one() {
        Form form = form(Map.of(
                "USE",
                List.of("1"),
                "TOOL",
                List.of("2", "9"),
                "TOOL" + Form.OTHER,
                List.of("丙"),
                "COST@9",
                List.of("101")));
        assertThat(codes(form)).containsExactly("USE", "TOOL", "BEST", "COST@2", "COST@9", "WHY@9");
        assertThat(form.sections().stream().map(Section::label)).contains("道具ごと：乙", "道具ごと：その他（丙）");
        assertThat(form.offered(form.question("BEST").orElseThrow())).containsExactly("2", "9");
    }

    @Test
    void a_dependent_question_without_anything_ticked_is_not_asked() {
        assertThat(codes(form(Map.of("USE", List.of("1"))))).containsExactly("USE", "TOOL");
    }

    @Test
    void an_answer_left_behind_in_a_section_that_is_not_put_opens_nothing() {
        Map<String, List<String>> values = new HashMap<>(Map.of("TOOL", List.of("1"), "COST@1", List.of("500")));
        values.put("USE", List.of("2"));
        assertThat(codes(form(values))).containsExactly("USE");
    }

    @Test
    void a_check_inside_a_repetition_counts_for_each_of_them() {
        Map<String, List<String>> now = Map.of(
                "USE", List.of("1"), "TOOL", List.of("1", "2"), "COST@1", List.of("50"), "COST@2", List.of("210"));
        Map<String, List<String>> before = Map.of("COST@1", List.of("40"), "COST@2", List.of("100"));
        List<BrokenCheck> broken = BrokenCheck.of(SURVEY, form(now), given(before));
        assertThat(broken).singleElement().satisfies(b -> {
            assertThat(b.code()).isEqualTo("C1@2");
            assertThat(b.questions()).containsExactly("COST@2");
            assertThat(b.takesReason()).isTrue();
        });
    }

    @Test
    void the_whole_form_has_every_section_for_every_option() {
        assertThat(codes(Form.whole(SURVEY)))
                .containsExactly("USE", "TOOL", "BEST", "COST@1", "WHY@1", "COST@2", "WHY@2", "COST@9", "WHY@9");
    }
}
