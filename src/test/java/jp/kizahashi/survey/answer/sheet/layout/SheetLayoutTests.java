package jp.kizahashi.survey.answer.sheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A 照会様式 as offices make them: found sound or not, sent out as it is, read when it comes back. */
class SheetLayoutTests {
    private static final AnswerSheet NONE = new AnswerSheet(Map.of());
    private static final AnswerSheet FULL = new AnswerSheet(Map.of(
            "Q01", Entry.of("1"),
            "Q02", Entry.of("1", "3", "9").with("電話"),
            "Q03", Entry.of("1234"),
            "Q04", Entry.of("2025-04-01"),
            "Q05", Entry.of("紙が多い\n人が足りない")));

    @TempDir
    Path folder;

    private LayoutFiles files;
    private byte[] form;

    @BeforeEach
    void form() throws IOException {
        files = new LayoutFiles(folder);
        form = OfficeForm.workbook();
    }

    @Test
    void an_office_form_with_all_marks_is_sound() throws IOException {
        assertThat(files.findings(form, OfficeForm.SURVEY)).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_marks_is_named_with_sheet_and_cell() throws IOException {
        assertThat(faults(book -> cell(book, 6, 2).setCellValue("[[Q99]]")))
                .anySatisfy(f -> assertThat(f).startsWith("別紙様式１!C7").contains("[[Q99]]"))
                .anySatisfy(f -> assertThat(f).contains("[[Q01]]", "印がありません"));
        assertThat(faults(book -> cell(book, 6, 3).setCellValue("[[Q03]]")))
                .singleElement()
                .asString()
                .contains("別紙様式１!D7、別紙様式１!C13");
        assertThat(faults(book -> cell(book, 8, 3).setBlank()))
                .singleElement()
                .asString()
                .contains("[[Q02-2]]", "すべての選択肢");
        assertThat(faults(book -> cell(book, 12, 2).setBlank()))
                .singleElement()
                .asString()
                .contains("[[Q03]]");
        assertThat(faults(book -> cell(book, 1, 3).setBlank()))
                .singleElement()
                .asString()
                .contains("[[様式番号]]");
        assertThat(faults(book -> cell(book, 6, 2).setCellValue("答：[[Q01]]")))
                .anySatisfy(f -> assertThat(f).contains("印だけ"));
        assertThat(faults(
                        book -> book.createSheet("裏").createRow(9).createCell(9).setCellValue("[[Q04]]")))
                .hasSize(2);
        assertThat(faults(book -> {
                    book.createSheet("作業用");
                    book.setSheetHidden(1, true);
                }))
                .singleElement()
                .asString()
                .contains("作業用");
        assertThat(files.findings(
                        LayoutFiles.changed(form, book -> cell(book, 13, 3).setCellFormula("1+1")), OfficeForm.SURVEY))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.fault()).isFalse();
                    assertThat(f.sentence()).contains("別紙様式１!D14");
                });
    }

    @Test
    void marks_in_full_width_brackets_and_with_spaces_count() throws IOException {
        byte[] wide = LayoutFiles.changed(form, book -> cell(book, 6, 2).setCellValue("［［ Ｑ０１ ］］"));
        assertThat(files.findings(wide, OfficeForm.SURVEY)).isEmpty();
    }

    @Test
    void the_sheet_that_goes_out_keeps_what_the_office_made_of_it() throws IOException {
        byte[] issued = files.issued(form, OfficeForm.SURVEY, NONE);
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(form));
                XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(issued))) {
            Sheet was = before.getSheetAt(0);
            Sheet is = after.getSheetAt(0);
            for (int c = 0; c < 4; c++) assertThat(is.getColumnWidth(c)).isEqualTo(was.getColumnWidth(c));
            assertThat(is.getMergedRegions()).isEqualTo(was.getMergedRegions());
            assertThat(is.getRow(15).getHeightInPoints()).isEqualTo(120);
            assertThat(is.getPrintSetup().getFitHeight()).isZero();
            assertThat(after.getPrintArea(0)).isEqualTo(before.getPrintArea(0));
            assertThat(is.getFooter().getCenter()).isEqualTo("&P / &N");
            assertThat(is.getRow(6).getCell(2).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(is.getRow(6).getCell(2).toString()).isEmpty();
            assertThat(is.getRow(1).getCell(3).toString()).isEqualTo("様式番号　" + LayoutFiles.OWN.get("様式番号"));
            assertThat(is.getRow(3).getCell(2).toString()).isEqualTo("架空県架空市");
            assertThat(is.getDataValidations())
                    .anySatisfy(v -> assertThat(v.getValidationConstraint().getExplicitListValues())
                            .containsExactly("ある", "ない", "不明", "非該当"));
            for (Row row : is) for (Cell cell : row) assertThat(cell.toString()).doesNotContain("[[");
        }
    }

    @Test
    void a_filled_form_gives_back_what_was_written_also_in_the_old_format() throws IOException {
        byte[] issued = files.issued(form, OfficeForm.SURVEY, FULL);
        ReturnedSheet back = files.read(form, issued, OfficeForm.SURVEY);
        assertThat(back.faults()).isEmpty();
        assertThat(back.notes()).isEmpty();
        assertThat(back.read()).isEqualTo(FULL);
        assertThat(files.read(form, old(issued), OfficeForm.SURVEY).read()).isEqualTo(FULL);
    }

    @Test
    void an_answer_that_branching_leaves_behind_is_ignored_with_a_line() throws IOException {
        byte[] issued = files.issued(form, OfficeForm.SURVEY, NONE);
        ReturnedSheet back = files.read(
                form,
                LayoutFiles.changed(issued, book -> {
                    cell(book, 6, 2).setCellValue("ない");
                    cell(book, 13, 2).setCellValue("令和7年4月1日");
                }),
                OfficeForm.SURVEY);
        assertThat(back.faults()).isEmpty();
        assertThat(back.read().entries()).containsOnlyKeys("Q01");
        assertThat(back.notes()).singleElement().asString().contains("C14", "Q04");
    }

    @Test
    void a_row_that_was_put_in_or_cut_is_found_again_or_named() throws IOException {
        byte[] issued = files.issued(form, OfficeForm.SURVEY, FULL);
        byte[] longer = LayoutFiles.changed(issued, book -> book.getSheetAt(0).shiftRows(11, 20, 2));
        assertThat(files.read(form, longer, OfficeForm.SURVEY).read()).isEqualTo(FULL);
        byte[] cut = LayoutFiles.changed(issued, book -> book.getSheetAt(0).shiftRows(13, 20, -1));
        assertThat(files.read(form, cut, OfficeForm.SURVEY).faults())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.question()).isEqualTo("Q03");
                    assertThat(f.sentence()).contains("別紙様式１!C13", "年間の受付件数");
                });
    }

    @Test
    void a_changed_label_and_an_answer_beside_its_cell_are_named() throws IOException {
        byte[] issued = files.issued(form, OfficeForm.SURVEY, NONE);
        byte[] other = LayoutFiles.changed(issued, book -> cell(book, 12, 1).setCellValue("月間の受付件数"));
        assertThat(files.read(form, other, OfficeForm.SURVEY).faults())
                .anySatisfy(f -> assertThat(f.sentence()).contains("Q03", "年間の受付件数"));
        byte[] beside = LayoutFiles.changed(issued, book -> cell(book, 12, 4).setCellValue("300"));
        assertThat(files.read(form, beside, OfficeForm.SURVEY).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.sentence()).contains("「300」", "どの設問"));
        byte[] remark = LayoutFiles.changed(issued, book -> cell(book, 20, 1).setCellValue("問合せは内線1234"));
        ReturnedSheet noted = files.read(form, remark, OfficeForm.SURVEY);
        assertThat(noted.faults()).isEmpty();
        assertThat(noted.notes()).singleElement().asString().contains("内線1234");
    }

    @Test
    void the_form_of_another_body_and_a_form_without_its_number_are_told_apart() throws IOException {
        byte[] issued = files.issued(form, OfficeForm.SURVEY, FULL);
        byte[] other = LayoutFiles.changed(issued, book -> cell(book, 2, 2).setCellValue("990027"));
        assertThat(files.read(form, other, OfficeForm.SURVEY).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.sentence()).contains("団体コード", "990027"));
    }

    private List<String> faults(Consumer<XSSFWorkbook> work) throws IOException {
        return files.findings(LayoutFiles.changed(form, work), OfficeForm.SURVEY).stream()
                .filter(LayoutFinding::fault)
                .map(f -> f.place() + " " + f.sentence())
                .toList();
    }

    private static Cell cell(Workbook book, int row, int column) {
        Sheet sheet = book.getSheetAt(0);
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        return cell;
    }

    /** As a gateway gives it back: the old format, values only. */
    private static byte[] old(byte[] file) throws IOException {
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(file));
                HSSFWorkbook to = new HSSFWorkbook()) {
            Sheet sheet = to.createSheet(from.getSheetName(0));
            for (Row row : from.getSheetAt(0))
                for (Cell cell : row) {
                    Row line = sheet.getRow(row.getRowNum()) == null
                            ? sheet.createRow(row.getRowNum())
                            : sheet.getRow(row.getRowNum());
                    Cell copy = line.createCell(cell.getColumnIndex());
                    switch (cell.getCellType()) {
                        case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
                        case STRING -> copy.setCellValue(cell.getStringCellValue());
                        default -> copy.setBlank();
                    }
                }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            to.write(bytes);
            return bytes.toByteArray();
        }
    }
}
