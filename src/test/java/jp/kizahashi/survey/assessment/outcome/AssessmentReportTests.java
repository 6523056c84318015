package jp.kizahashi.survey.assessment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.ExcelWriter;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.report.PdfCheck;
import jp.kizahashi.platform.report.PdfWriter;
import jp.kizahashi.platform.report.WordWriter;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.UnmetStatement;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AssessmentReportTests {
    private static final String ENTERPRISE = "pemm-enterprise-v1";

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final ResultFixture results;
    private final AssessmentReports reports;
    private Town town;

    @LocalServerPort
    private int port;

    AssessmentReportTests(Mirai mirai, AssessmentFixture fixture, ResultFixture results, AssessmentReports reports) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.results = results;
        this.reports = reports;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
    }

    @Test
    void pdf_word_and_excel_say_the_same_as_the_page() throws Exception {
        fixture.confirmed(town, 2025, fixture.all(ENTERPRISE, 0));
        AssessmentReport report = report(Role.DX_OFFICE, differing(), 1);
        Document document = report.document();
        byte[] pdf = new PdfWriter().write(document).bytes();
        Files.createDirectories(Path.of("target/report"));
        Files.write(Path.of("target/report/assessment.pdf"), pdf);
        try (PdfCheck check = new PdfCheck(pdf)) {
            assertThat(check.isTagged()).isTrue();
            assertThat(check.title()).isEqualTo("令和8年度 組織の自己診断の結果について");
            assertThat(check.fontsNotEmbedded()).isEmpty();
            assertThat(check.missingGlyphs()).isEmpty();
            assertThat(check.outsideThePaper()).isEmpty();
            for (String text : List.of(check.text(), word(document), excel(document))) assertSays(report, text);
        }
    }

    @Test
    void the_report_of_an_edition_stays_the_same_when_a_correction_makes_the_next() {
        long id = differing();
        List<String> before = lines(report(Role.DX_OFFICE, id, 1));
        results.correct(town, id, fixture.all(ENTERPRISE, 3));
        assertThat(lines(report(Role.DX_OFFICE, id, 1))).isEqualTo(before);
        fixture.confirm(town, id);
        fixture.confirmed(town, 2027, fixture.all(ENTERPRISE, 4));
        assertThat(lines(report(Role.DX_OFFICE, id, 1))).isEqualTo(before);
        assertThat(lines(report(Role.DX_OFFICE, id, 2))).isNotEqualTo(before).anyMatch(l -> l.contains("E-3"));
    }

    @Test
    void a_draft_is_marked_and_groups_are_left_out_for_other_readers() {
        long id = differing();
        assertThat(report(Role.DX_OFFICE, id, 1).document().front().titleWithMark())
                .doesNotContain("（案）");
        assertThat(String.join("\n", lines(report(Role.STAFF, id, 1))))
                .contains("取りまとめ・確認・承認にあたる人の資料にだけ載せています")
                .doesNotContain("n＝3");
        results.correct(town, id, fixture.all(ENTERPRISE, 3));
        var front = report(Role.DX_OFFICE, id, null).document().front();
        assertThat(front.titleWithMark()).endsWith("（案）");
        assertThat(front.isHandledWithCare()).isTrue();
    }

    @Test
    void two_pages_and_the_annex_hold_even_when_every_item_blocks() throws Exception {
        long id = fixture.confirmed(town, 2026, fixture.all(ENTERPRISE, 0));
        byte[] pdf =
                new PdfWriter().write(report(Role.DX_OFFICE, id, 1).document()).bytes();
        Files.createDirectories(Path.of("target/report"));
        Files.write(Path.of("target/report/assessment-crowded.pdf"), pdf);
        try (var file = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var reader = new org.apache.pdfbox.text.PDFTextStripper();
            reader.setStartPage(3);
            reader.setEndPage(3);
            assertThat(reader.getText(file)).contains("判定文ごとの答え");
        }
    }

    @Test
    void the_three_files_come_from_their_routes_under_a_japanese_name() {
        String base = "/surveys/assessments/" + differing() + "/report.";
        Visitor staff = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(staff.get(base + "pdf?edition=1&number=%E8%B3%87%E6%96%992&date=2026-12-01")
                        .body())
                .startsWith("%PDF");
        assertThat(staff.get(base + "docx").body()).startsWith("PK");
        assertThat(staff.get(base + "xlsx").body()).startsWith("PK");
        assertThat(staff.get(base + "pdf?edition=9").status()).isNotEqualTo(200);
        var download = Medium.XLSX.download(Document.titled("結果").build(), "令和8年度 申告/登録_第1版");
        assertThat(download.getHeaders().getContentDisposition().getFilename()).isEqualTo("令和8年度_申告_登録_第1版.xlsx");
    }

    /** Two items wait for level 2; the executives see one of them otherwise than the staff. */
    private long differing() {
        var statement = new StatementId("people", 2);
        long id = fixture.answering(town, 2026, 3);
        for (AnswerGroup group : AnswerGroup.values())
            for (Answerer answerer : fixture.answerers(town, id, group))
                fixture.answer(
                        town,
                        answerer,
                        statement,
                        group == AnswerGroup.EXECUTIVE ? Answer.LARGELY_TRUE : Answer.LARGELY_UNTRUE);
        fixture.close(town, id);
        Map<StatementId, Answer> settled = new HashMap<>(fixture.all(ENTERPRISE, 2));
        settled.put(statement, Answer.SOMEWHAT);
        settled.remove(new StatementId("alignment", 2));
        fixture.settle(town, id, settled);
        fixture.confirm(town, id);
        return id;
    }

    private AssessmentReport report(Role role, long id, Integer edition) {
        return mirai.as(town, role, () -> reports.report(town.actor(role), id, edition, "資料1", Optional.empty()));
    }

    private static void assertSays(AssessmentReport report, String text) {
        assertThat(text).contains("組織全体のレベルはE-1です");
        assertThat(text).contains(PdfCheck.squeezed(report.page().lead()));
        assertThat(text).contains(PdfCheck.squeezed(report.page().raising()));
        assertThat(text).contains("24／52");
        assertThat(text).contains("3・0・0（n＝3）").contains("会議録で確かめた");
        for (UnmetStatement blocking : report.page().result().blocking())
            assertThat(text).contains(PdfCheck.squeezed(blocking.text()));
        for (ResultPage.Part part : report.page().parts()) assertThat(text).contains(part.level());
        for (String ground : report.page().grounds()) assertThat(text).contains(PdfCheck.squeezed(ground));
        assertThat(text).contains("監査記録の先頭値");
    }

    /** Everything the report says, without the line about the moment of printing. */
    private static List<String> lines(AssessmentReport report) {
        return report.document().toString().lines().toList().stream()
                .map(line -> line.replace(report.audit(), ""))
                .toList();
    }

    private static String word(Document document) throws Exception {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(
                new ByteArrayInputStream(new WordWriter().write(document).bytes())))) {
            return PdfCheck.squeezed(extractor.getText());
        }
    }

    private static String excel(Document document) throws Exception {
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(new ExcelWriter().write(document).bytes()))) {
            for (var sheet : book)
                for (var row : sheet) for (var cell : row) cells.add(formatter.formatCellValue(cell));
        }
        return PdfCheck.squeezed(String.join("\n", cells));
    }
}
