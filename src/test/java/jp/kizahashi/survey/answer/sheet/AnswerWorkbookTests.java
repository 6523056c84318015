package jp.kizahashi.survey.answer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.wave.FormNumber;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class AnswerWorkbookTests {
    @Test
    void it_holds_nothing_that_a_gateway_would_take_out() throws IOException {
        Map<String, String> parts = parts(Sheets.workbook(Sheets.EVERY_KIND, Sheets.EVERY_ANSWER));

        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "docProps/app.xml",
                        "docProps/core.xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/sharedStrings.xml",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml");
        assertThat(parts.get("xl/workbook.xml")).doesNotContain("<definedName ", "hidden", "workbookProtection");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>", "<f ", "hidden", "mergeCell", "sheetProtection", "legacyDrawing", "hyperlink");
        assertThat(String.join("", parts.values()))
                .doesNotContain("externalLink", "vbaProject", "customXml", "TargetMode");
    }

    @Test
    void offered_lists_refer_to_no_cell_and_fit() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Sheets.workbook(Sheets.EVERY_KIND, Sheets.EVERY_ANSWER)))) {
            var offered = book.getSheetAt(0).getDataValidations();
            assertThat(offered).isNotEmpty().allSatisfy(v -> {
                assertThat(v.getValidationConstraint().getExplicitListValues()).isNotEmpty();
                assertThat(v.getShowErrorBox()).isFalse();
            });
        }
    }

    @Test
    void every_question_stands_under_its_visible_code() throws IOException {
        byte[] file = Sheets.workbook(Questionnaires.PEMM_SURVEY, new AnswerSheet(Map.of("PEMM03", Entry.of("5"))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Map<String, Row> rows = new LinkedHashMap<>();
            for (Row row : book.getSheetAt(0))
                if (row.getCell(0) != null) rows.put(row.getCell(0).getStringCellValue(), row);
            for (Question question : Questionnaires.PEMM_SURVEY.questions())
                assertThat(rows.get(question.code()).getCell(1).getStringCellValue())
                        .startsWith(question.text());
            assertThat(rows.get("PEMM03").getCell(3).getNumericCellValue()).isEqualTo(5);
            assertThat(rows.get("様式番号").getCell(1).getStringCellValue()).isEqualTo(new FormNumber(12, 345).text());
            assertThat(rows.get("団体コード").getCell(1).getStringCellValue()).isEqualTo("990019");
        }
    }

    @Test
    void a_number_longer_than_excel_keeps_is_written_as_text() throws IOException {
        String number = "123456789012345.123456789";
        byte[] file = Sheets.workbook(Sheets.EVERY_KIND, new AnswerSheet(Map.of("Q03", Entry.of(number))));

        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).contains("<t>" + number + "</t>");
    }

    static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
