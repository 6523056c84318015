package jp.kizahashi.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelTests {
    @TempDir
    Path folder;

    @Test
    void every_kind_of_cell_reads_as_a_person_sees_it() throws IOException {
        List<String> cells = readPoi(workbook -> {
                    XSSFRow row = workbook.createSheet("職員").createRow(4);
                    row.createCell(0).setCellValue("髙﨑𠮷");
                    row.createCell(1).setCellValue(11002);
                    formatted(workbook, row.createCell(2), "000000").setCellValue(11002);
                    formatted(workbook, row.createCell(3), "yyyy/m/d").setCellValue(LocalDate.of(2026, 4, 1));
                    formatted(workbook, row.createCell(4), "[$-411]ggge\"年\"m\"月\"d\"日\"")
                            .setCellValue(LocalDate.of(2026, 4, 1));
                    formatted(workbook, row.createCell(5), "yyyy/m/d h:mm")
                            .setCellValue(LocalDateTime.of(2026, 4, 1, 17, 15));
                    row.createCell(6).setCellValue(0.1 + 0.2);
                    formatted(workbook, row.createCell(7), "#,##0").setCellValue(28_000);
                    row.createCell(8).setCellValue(true);
                    row.createCell(9).setCellFormula("B5*2");
                    row.createCell(10).setCellFormula("A5&\"氏\"");
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                })
                .getFirst()
                .rows()
                .getFirst()
                .cells();
        assertThat(cells)
                .containsExactly(
                        "髙﨑𠮷",
                        "11002",
                        "011002",
                        "2026-04-01",
                        "2026-04-01",
                        "2026-04-01 17:15",
                        "0.3",
                        "28000",
                        "TRUE",
                        "22004",
                        "髙﨑𠮷氏");
    }

    @Test
    void a_number_is_written_out_unless_only_an_attacker_could_mean_it() {
        NumberText numbers = new NumberText();
        assertThat(numbers.number(new BigDecimal("1.5E7"), null)).isEqualTo("15000000");
        assertThat(numbers.number(new BigDecimal("1E-7"), "General")).isEqualTo("0.0000001");
        assertThat(numbers.number(new BigDecimal("1E+999999999"), null)).hasSizeLessThan(20);
        assertThat(numbers.number(new BigDecimal("1E-999999999"), "000000")).hasSizeLessThan(20);
    }

    @Test
    void the_format_before_2007_reads_the_same() throws IOException {
        Path file = folder.resolve("old.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream to = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("現在の団体");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("𠮷野町");
            var code = row.createCell(1);
            code.setCellValue(11002);
            code.setCellStyle(workbook.createCellStyle());
            code.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("000000"));
            var day = row.createCell(2);
            day.setCellValue(LocalDate.of(2026, 4, 1));
            day.setCellStyle(workbook.createCellStyle());
            day.getCellStyle().setDataFormat((short) 14);
            row.createCell(4).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
            workbook.write(to);
        }
        Sheet sheet = SheetFile.open(file).getFirst();
        assertThat(sheet.name()).isEqualTo("現在の団体");
        assertThat(sheet.rows())
                .containsExactly(new Row(3, List.of("𠮷野町", "011002", "2026-04-01", "2026-04-01", "2")));
    }

    @Test
    void rows_keep_their_numbers_and_sheets_their_names() throws IOException {
        List<Sheet> sheets = readPoi(workbook -> {
            workbook.createSheet("現在").createRow(6).createCell(2).setCellValue("x");
            workbook.createSheet("政令市");
            workbook.createSheet("控え").createRow(0).createCell(0).setCellValue("h");
            workbook.setSheetHidden(2, true);
        });
        assertThat(sheets).extracting(Sheet::name).containsExactly("現在", "政令市", "控え");
        assertThat(sheets).extracting(Sheet::note).containsExactly("", "", "hidden");
        assertThat(sheets.getFirst().rows()).containsExactly(new Row(7, List.of("", "", "x")));
        assertThat(SheetFile.choose(sheets, "政令市")).isSameAs(sheets.get(1));
        assertThat(SheetFile.choose(sheets, "3")).isSameAs(sheets.get(2));
    }

    @Test
    void merged_cells_read_as_their_first_cell() throws IOException {
        Sheet sheet = readPoi(workbook -> {
                    XSSFSheet made = workbook.createSheet("統計");
                    for (int r = 0; r < 4; r++) made.createRow(r).createCell(1).setCellValue("r" + r);
                    made.getRow(1).createCell(0).setCellValue("北海道");
                    made.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
                })
                .getFirst();
        assertThat(sheet.rows()).extracting(r -> r.cell(0)).containsExactly("", "北海道", "北海道", "北海道");
    }

    @Test
    void what_is_written_reads_back() throws IOException {
        List<List<OutCell>> rows = List.of(
                List.of(
                        OutCell.text("=HYPERLINK(\"x\")"),
                        OutCell.number(new BigDecimal("0.1")),
                        OutCell.day(LocalDate.of(2026, 4, 1)),
                        OutCell.text("011002")),
                List.of(OutCell.text("二行\n目"), OutCell.EMPTY, OutCell.number(-3), OutCell.text("𠮷")));
        Path file = folder.resolve("out.xlsx");
        List<UnwritableCell> lost;
        try (OutputStream to = Files.newOutputStream(file)) {
            lost = ExcelFile.write(
                    List.of(new OutTable("表", List.of("甲", "乙", "丙", "丁"), rows)), Unwritable.REFUSE, to);
        }
        assertThat(lost).isEmpty();
        Sheet sheet = SheetFile.open(file).getFirst();
        assertThat(sheet.rows().get(1).cells()).containsExactly("=HYPERLINK(\"x\")", "0.1", "2026-04-01", "011002");
        assertThat(sheet.rows().get(2).cells()).containsExactly("二行\n目", "", "-3", "𠮷");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getCellType())
                    .isEqualTo(CellType.STRING);
        }
    }

    @Test
    void control_characters_and_overlong_texts_are_listed() throws IOException {
        var to = new ByteArrayOutputStream();
        var rows = List.of(List.of(OutCell.text("a\u0001b")), List.of(OutCell.text(varied(40_000))));
        List<UnwritableCell> lost =
                ExcelFile.write(List.of(new OutTable("表", List.of("甲"), rows)), Unwritable.REPLACE, to);
        assertThat(lost).extracting(UnwritableCell::row).containsExactly(2, 3);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("a〓b");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }

    /** A long text that does not pack so well that a reader takes it for a bomb. */
    private static String varied(int length) {
        return new Random(7)
                .ints(length, 0x4e00, 0x9000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Filling {
        void into(XSSFWorkbook workbook) throws IOException;
    }

    private List<Sheet> readPoi(Filling filling) throws IOException {
        Path file = folder.resolve("in.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(file)) {
            filling.into(workbook);
            workbook.write(to);
        }
        return SheetFile.open(file);
    }

    private static XSSFCell formatted(XSSFWorkbook workbook, XSSFCell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }
}
