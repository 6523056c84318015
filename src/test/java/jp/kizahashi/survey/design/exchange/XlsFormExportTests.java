package jp.kizahashi.survey.design.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.RandomQuestionnaire;
import jp.kizahashi.survey.design.exchange.expression.Untranslatable;
import jp.kizahashi.survey.design.exchange.expression.XPathText;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import jp.kizahashi.survey.design.exchange.xlsform.XlsFormExport;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsFormExportTests {
    @TempDir
    Path folder;

    @Test
    void the_shipped_surveys_come_back_as_they_went() throws IOException {
        for (Questionnaire shipped : Questionnaires.all()) {
            Questionnaire back = again(shipped).questionnaire();
            assertThat(back.title()).isEqualTo(shipped.title());
            assertThat(back.guidance()).isEqualTo(shipped.guidance());
            assertThat(back.sections())
                    .extracting(Section::label)
                    .isEqualTo(shipped.sections().stream().map(Section::label).toList());
            assertThat(back.sections())
                    .extracting(Section::repeat)
                    .isEqualTo(shipped.sections().stream().map(Section::repeat).toList());
            assertThat(back.sections())
                    .extracting(Section::guidance)
                    .isEqualTo(
                            shipped.sections().stream().map(Section::guidance).toList());
            assertThat(bare(back.questions())).isEqualTo(bare(shipped.questions()));
        }
    }

    @Test
    void branching_means_the_same_after_the_way_there_and_back() throws IOException {
        Questionnaire shipped = Questionnaires.GENAI_SURVEY;
        Questionnaire back = again(shipped).questionnaire();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Given given = answers(shipped, random);
            assertThat(codes(Form.of(back, given))).isEqualTo(codes(Form.of(shipped, given)));
        }
    }

    @Test
    void what_cannot_be_written_is_named_in_the_last_sheet() {
        List<OutTable> sheets = XlsFormExport.sheets(Questionnaires.GENAI_SURVEY);
        assertThat(sheets).hasSize(4);
        // Two credits, six aims, one check that takes a reason.
        assertThat(sheets.getLast().rows()).hasSize(2 + 6 + 1);
        assertThat(sheets.getLast().rows().getFirst().getLast().plain()).isEqualTo("理由を書けば通る確認は、XLSFormにありません。");
    }

    @Test
    void any_questionnaire_can_be_written_and_read_again() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Questionnaire written = RandomQuestionnaire.of(seed);
            Imported back = again(written);
            assertThat(back.questionnaire().questions())
                    .as("seed " + seed)
                    .extracting(Question::code, Question::kind)
                    .containsExactlyElementsOf(written.questions().stream()
                            .map(q -> org.assertj.core.groups.Tuple.tuple(q.code(), q.kind()))
                            .toList());
        }
    }

    /** Against a small reading of XPath of its own, with every answer given or wanting. */
    @Test
    void a_formula_is_true_in_xpath_in_the_same_cases() throws Untranslatable {
        String[] formulas = {
            "A = 1",
            "A != 1",
            "not (A = 1)",
            "not (A = 1 or B > 2)",
            "A in (1, 2)",
            "not (A in (1, 2))",
            "M has 'x'",
            "not (M has 'x') and answered(A)",
            "A + B = 3",
            "answered(A) or not answered(B)",
            "not (not (A = B))",
            "A = B",
            "not (A = 1 and not (B = 2))",
            "count(M) >= 2 and A < B",
            "not (A != B)"
        };
        for (String formula : formulas) {
            Formula ours = Formula.of(formula);
            String xpath = XPathText.of(formula, "");
            for (Map<String, List<String>> answers : everything())
                assertThat(new MiniXPath(xpath, answers).holds())
                        .as(formula + " → " + xpath + " under " + answers)
                        .isEqualTo(ours.holds(code -> answers.getOrDefault(code, List.of())));
        }
    }

    private static List<Map<String, List<String>>> everything() {
        List<Map<String, List<String>>> all = new ArrayList<>();
        for (String a : List.of("", "1", "2"))
            for (String b : List.of("", "1", "2", "3"))
                for (List<String> m : List.of(List.<String>of(), List.of("x"), List.of("x", "y"), List.of("y"))) {
                    Map<String, List<String>> answers = new HashMap<>();
                    if (!a.isEmpty()) answers.put("A", List.of(a));
                    if (!b.isEmpty()) answers.put("B", List.of(b));
                    if (!m.isEmpty()) answers.put("M", m);
                    all.add(answers);
                }
        return all;
    }

    private static Given answers(Questionnaire questionnaire, Random random) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Question q : Form.whole(questionnaire).asked())
            if (!q.options().isEmpty() && random.nextInt(3) > 0)
                answers.put(
                        q.code(),
                        List.of(q.options()
                                .get(random.nextInt(q.options().size()))
                                .code()));
        return code -> answers.getOrDefault(code, List.of());
    }

    private static List<String> codes(Form form) {
        return form.asked().stream().map(Question::code).toList();
    }

    /** Questions with conditions left aside: they are compared by what they mean. */
    private static List<Question> bare(List<Question> questions) {
        return questions.stream().map(q -> q.with(q.asking().withWhen(""))).toList();
    }

    private Imported again(Questionnaire questionnaire) throws IOException {
        Path file = folder.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ExcelFile.write(XlsFormExport.sheets(questionnaire), Unwritable.REPLACE, out);
        }
        return QuestionnaireFile.read(file, "form.xlsx");
    }
}
