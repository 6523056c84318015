package jp.kizahashi.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExcelWriterTests {
    @Test
    void there_is_an_overview_and_one_sheet_per_table() throws Exception {
        try (XSSFWorkbook book = write(ReportSample.document())) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("概要", "表2", "表3", "表4", "表5", "表1");
        }
    }

    @Test
    void numbers_stay_numbers_with_all_their_digits() throws Exception {
        try (XSSFWorkbook book = write(ReportSample.document())) {
            Row row = book.getSheet("表2").getRow(4);
            assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(13.636);
            assertThat(new DataFormatter().formatCellValue(row.getCell(5))).isEqualTo("13.6");
        }
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() throws Exception {
        Table table = Table.of("注入", Column.text("名"))
                .row(Cell.of("=cmd|' /C calc'!A0"))
                .row(Cell.of("@SUM(1)"));
        try (XSSFWorkbook book = write(Document.titled("+1+1").table(table).build())) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if ("=+-@".indexOf((cell.getStringCellValue() + " ").charAt(0)) >= 0)
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as(cell.getStringCellValue())
                                    .isTrue();
                    }
                }
            }
            assertThat(book.getSheet("表1").getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("=cmd|' /C calc'!A0");
        }
    }

    @Test
    void every_sheet_prints_on_a4_landscape_with_its_headings() throws Exception {
        try (XSSFWorkbook book = write(ReportSample.document())) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getFitToPage()).isTrue();
            }
            assertThat(book.getSheet("表2").getRepeatingRows().getLastRow()).isEqualTo(3);
        }
    }

    /** What every cell shows, sheet by sheet. */
    static List<String> shown(Document document) throws Exception {
        List<String> all = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = write(document)) {
            for (Sheet sheet : book)
                for (Row row : sheet) for (var cell : row) all.add(formatter.formatCellValue(cell));
        }
        return all;
    }

    private static XSSFWorkbook write(Document document) throws Exception {
        return new XSSFWorkbook(
                new ByteArrayInputStream(new ExcelWriter().write(document).bytes()));
    }
}
