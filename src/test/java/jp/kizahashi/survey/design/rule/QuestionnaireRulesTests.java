package jp.kizahashi.survey.design.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Check.Severity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.rule.Finding.Part;
import org.junit.jupiter.api.Test;

class QuestionnaireRulesTests {
    private static final Option NONE = new Option("9", "特になし", Option.Role.EXCLUSIVE);
    private static final Question TOOLS = choice("Q1", QuestionKind.MULTIPLE, "RPA", "生成AI");
    private static final Question LARGEST = choice("Q2", QuestionKind.SINGLE, "RPA", "生成AI");
    private static final Question STAFF = number("Q3", "人", Asking.PLAIN);

    @Test
    void a_sound_questionnaire_has_no_finding() {
        assertThat(QuestionnaireRules.of(Questionnaires.PEMM_SURVEY)).isEmpty();
        assertThat(of(TOOLS, when(STAFF, "Q1 has 1"))).isEmpty();
        assertThat(of(TOOLS, LARGEST.with(Asking.PLAIN.withOptionsFrom("Q1")))).isEmpty();
    }

    @Test
    void conditions_name_earlier_questions_and_options_that_exist() {
        assertThat(faults(STAFF, when(TOOLS, "Q9 = 1"))).containsExactly("Q1: この調査票にない設問番号（Q9）が式にあります。");
        assertThat(faults(when(TOOLS, "Q3 > 1"), STAFF))
                .singleElement()
                .asString()
                .contains("あとで聞く設問「Q3」");
        assertThat(faults(when(STAFF, "Q3 > 1"))).singleElement().asString().contains("自分自身");
        assertThat(faults(TOOLS, when(STAFF, "Q1 in (1, 7)")))
                .singleElement()
                .asString()
                .contains("選択肢の番号（7）");
        assertThat(faults(TOOLS, when(STAFF, "Q1 has")))
                .singleElement()
                .asString()
                .contains("7文字目");
        assertThat(faults(TOOLS, when(STAFF, "count(Q1)")))
                .singleElement()
                .asString()
                .contains("決まる文");
        assertThat(faults(TOOLS, when(STAFF, "before(Q1) = 1")))
                .singleElement()
                .asString()
                .contains("前回の回答は使えません");
    }

    @Test
    void a_section_is_repeated_for_an_earlier_question_with_several_answers() {
        Section tools = new Section("a", "道具", List.of(TOOLS, LARGEST));
        Section each = new Section("b", "道具ごと", List.of(STAFF), List.of(), "", "Q1");
        assertThat(faults(questionnaire(tools, each))).isEmpty();
        assertThat(faults(questionnaire(each, tools)))
                .singleElement()
                .asString()
                .startsWith("道具ごと: ")
                .contains("前の区分にありません");
        assertThat(faults(questionnaire(tools, repeated("Q2"))))
                .singleElement()
                .asString()
                .contains("複数回答ではありません");
        assertThat(faults(questionnaire(tools, repeated("Q8"))))
                .singleElement()
                .asString()
                .contains("「Q8」がありません");
        Section outside = new Section("c", "全体", List.of(when(number("Q4", "人", Asking.PLAIN), "Q3 > 1")));
        assertThat(faults(questionnaire(tools, each, outside)))
                .singleElement()
                .asString()
                .contains("くり返す区分の中の設問「Q3」");
    }

    @Test
    void a_section_looks_at_earlier_sections_only() {
        Section first = new Section("a", "A", List.of(TOOLS));
        assertThat(faults(questionnaire(first, new Section("b", "B", List.of(STAFF), List.of(), "Q1 has 1", ""))))
                .isEmpty();
        assertThat(faults(questionnaire(first, new Section("b", "B", List.of(STAFF), List.of(), "Q3 > 1", ""))))
                .containsExactly("B: 条件が、あとで聞く設問「Q3」を見ています。順番か条件を直してください。");
    }

    @Test
    void dependent_options_need_equal_codes() {
        Question more = choice("Q2", QuestionKind.SINGLE, "RPA", "生成AI", "BI");
        assertThat(faults(TOOLS, more.with(Asking.PLAIN.withOptionsFrom("Q1"))))
                .singleElement()
                .asString()
                .contains("選択肢の番号（3）");
        Question drifted = choice("Q2", QuestionKind.SINGLE, "ロボット", "生成AI");
        assertThat(of(TOOLS, drifted.with(Asking.PLAIN.withOptionsFrom("Q1"))))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.weight()).isEqualTo(Finding.Weight.HINT);
                    assertThat(f.sentence()).contains("（1）の文が違います");
                });
        assertThat(faults(LARGEST.with(Asking.PLAIN.withOptionsFrom("Q1")), TOOLS))
                .singleElement()
                .asString()
                .contains("より前にありません");
    }

    @Test
    void options_units_and_bounds_fit_their_kind() {
        assertThat(faults(choice("Q1", QuestionKind.SINGLE, "ある"))).containsExactly("Q1: 選択肢が二つ以上要ります。");
        assertThat(faults(choice("Q1", QuestionKind.SINGLE, "ある", "ある"))).containsExactly("Q1: 同じ文の選択肢があります。");
        assertThat(faults(number("Q3", "人", Asking.PLAIN.withBounds("10", "5"))))
                .singleElement()
                .asString()
                .contains("下限10が上限5");
        assertThat(faults(number("Q3", "人", Asking.PLAIN.withBounds("十", ""))))
                .singleElement()
                .asString()
                .contains("「十」");
        assertThat(faults(TOOLS.with(Asking.PLAIN.withBounds("4", ""))))
                .singleElement()
                .asString()
                .contains("選択肢の数より多く");
        assertThat(faults(LARGEST.with(Asking.PLAIN.withBounds("1", ""))))
                .singleElement()
                .asString()
                .contains("使えません");
        assertThat(hints(number("Q3", "", Asking.PLAIN)))
                .singleElement()
                .asString()
                .contains("単位がありません");
    }

    @Test
    void a_respondent_whom_no_option_fits_is_thought_of() {
        Question three = choice("Q1", QuestionKind.SINGLE, "東", "西", "南");
        assertThat(hints(three)).singleElement().asString().contains("「該当なし」か「その他」");
        assertThat(hints(choice("Q1", QuestionKind.SINGLE, "全庁で", "一部で", "していない")))
                .isEmpty();
        Question plain = new Question(
                "Q1",
                "道具",
                "道具",
                List.of(),
                QuestionKind.MULTIPLE,
                List.of(new Option("1", "RPA"), new Option("2", "BI")),
                "");
        assertThat(hints(plain)).singleElement().asString().contains("「特になし」（排他）");
        assertThat(hints(choice("Q1", QuestionKind.SINGLE, "東", "西", "その他")))
                .singleElement()
                .asString()
                .contains("印がない");
    }

    @Test
    void the_rows_of_a_matrix_have_the_same_options() {
        Asking grid = Asking.PLAIN.withGrid("評価");
        assertThat(faults(
                        choice("Q1", QuestionKind.SINGLE, "よい", "悪い").with(grid),
                        choice("Q2", QuestionKind.SINGLE, "よい", "普通").with(grid)))
                .containsExactly("Q2: 表「評価」の中で、「Q1」と形式か選択肢が違います。同じ表には、同じ選択肢の設問だけを並べてください。");
        assertThat(hints(
                        choice("Q1", QuestionKind.SINGLE, "よい", "悪い").with(grid),
                        STAFF,
                        choice("Q2", QuestionKind.SINGLE, "よい", "悪い").with(grid)))
                .singleElement()
                .asString()
                .contains("続いていません");
    }

    @Test
    void a_check_needs_a_sentence_and_a_formula_about_something() {
        assertThat(checks(new Check("C01", "Q3 <= 1.5 * before(Q3)", Severity.SOFT, "前回より多くなっています。")))
                .isEmpty();
        assertThat(checks(new Check("C01", "Q3 > 0", Severity.HARD, "")))
                .singleElement()
                .asString()
                .startsWith("C01: ");
        assertThat(checks(new Check("C01", "1 = 1", Severity.HARD, "文")))
                .singleElement()
                .asString()
                .contains("どの設問の回答も");
        assertThat(checks(new Check("C01", "Q8 > 0", Severity.HARD, "文")))
                .singleElement()
                .asString()
                .contains("（Q8）");
    }

    @Test
    void an_aim_without_a_question_and_a_question_without_an_aim_are_told() {
        Questionnaire q = new Questionnaire(
                "draft",
                "調査",
                List.of(),
                List.of(),
                List.of(new Aim("体制", List.of("Q3")), new Aim("費用", List.of())),
                List.of(new Section("a", "A", List.of(STAFF, LARGEST))));
        assertThat(QuestionnaireRules.of(q))
                .extracting(f -> f.place().part(), f -> f.place().id())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Part.AIM, "1"),
                        org.assertj.core.groups.Tuple.tuple(Part.QUESTION, "Q2"));
        assertThat(Finding.faults(QuestionnaireRules.of(q))).isEmpty();
    }

    @Test
    void an_empty_questionnaire_and_an_empty_section_are_faults() {
        assertThat(faults(new Questionnaire("draft", "", List.of(), List.of(), List.of(), List.of())))
                .hasSize(2);
        assertThat(faults(questionnaire(new Section("a", "A", List.of(STAFF)), new Section("b", "", List.of()))))
                .hasSize(2);
    }

    private static List<String> checks(Check check) {
        return faults(new Questionnaire(
                "draft",
                "調査",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Section("a", "A", List.of(STAFF))),
                List.of(check)));
    }

    private static Section repeated(String code) {
        return new Section("b", "道具ごと", List.of(STAFF), List.of(), "", code);
    }

    private static Question when(Question question, String formula) {
        return question.with(question.asking().withWhen(formula));
    }

    private static Question number(String code, String unit, Asking asking) {
        return new Question(code, code, "何人ですか。", List.of(), QuestionKind.NUMBER, List.of(), unit, asking);
    }

    @Test
    void a_question_for_files_takes_one_to_twenty_and_is_never_compared() {
        assertThat(faults(files("Q1", Asking.PLAIN.withBounds("1", "3")))).isEmpty();
        assertThat(faults(files("Q1", Asking.PLAIN.withBounds("2", "")))).containsExactly("Q1: 下限2が上限1より大きくなっています。");
        assertThat(faults(files("Q1", Asking.PLAIN.withBounds("", "21"))))
                .containsExactly("Q1: 付けられるファイルの数は、1から20までにしてください。");
        Question behind = choice("Q2", QuestionKind.SINGLE, "ある", "ない").with(Asking.PLAIN.withWhen("Q1 = 1"));
        assertThat(faults(files("Q1", Asking.PLAIN), behind)).containsExactly("Q2: Q1はファイルの設問です。回答の有無だけを条件にできます。");
    }

    private static Question files(String code, Asking asking) {
        return new Question(code, code, "要綱", List.of(), QuestionKind.FILE, List.of(), "", asking);
    }

    private static Question choice(String code, QuestionKind kind, String... labels) {
        List<Option> options = new ArrayList<>();
        for (String label : labels) options.add(new Option(Integer.toString(options.size() + 1), label));
        if (kind == QuestionKind.MULTIPLE) options.add(NONE);
        return new Question(code, code, "どれですか。", List.of(), kind, options, "");
    }

    private static Questionnaire questionnaire(Section... sections) {
        return new Questionnaire("draft", "調査", List.of(), List.of(), List.of(), Arrays.asList(sections));
    }

    private static List<Finding> of(Question... questions) {
        return QuestionnaireRules.of(questionnaire(new Section("a", "A", Arrays.asList(questions))));
    }

    private static List<String> faults(Question... questions) {
        return faults(questionnaire(new Section("a", "A", Arrays.asList(questions))));
    }

    private static List<String> faults(Questionnaire questionnaire) {
        return said(Finding.faults(QuestionnaireRules.of(questionnaire)));
    }

    private static List<String> hints(Question... questions) {
        return said(Finding.hints(of(questions)));
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(f -> (f.place().id().startsWith("Q") || f.place().part() == Part.CHECK
                                ? f.place().id()
                                : f.place().name())
                        + ": " + f.sentence())
                .toList();
    }
}
