package jp.kizahashi.survey.answer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault.Kind;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** What a town did to its sheet, and the place and sentence it is told. */
class ReturnedWorkbookTests {
    private static final int ANSWER = 3;

    @TempDir
    Path folder;

    @Test
    void a_bad_cell_refuses_the_whole_sheet_by_place_and_question() throws IOException {
        ReturnedSheet back = changed(sheet -> cell(sheet, "Q01", ANSWER).setCellValue(9));

        assertThat(back.accepted()).isEmpty();
        assertThat(back.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.ENTRY);
            assertThat(fault.sheet()).isEqualTo("回答票");
            assertThat(fault.cell()).matches("D[0-9]+");
            assertThat(fault.question()).isEqualTo("Q01");
            assertThat(fault.value()).isEqualTo("9");
            assertThat(fault.sentence()).isEqualTo("「9」は選択肢にありません。");
        });
    }

    @Test
    void all_bad_cells_are_named_at_once() throws IOException {
        ReturnedSheet back = changed(sheet -> {
            cell(sheet, "Q01", ANSWER).setCellValue("たぶん");
            cell(sheet, "Q03", ANSWER).setCellValue("約1200");
            cell(sheet, "Q04", ANSWER).setCellValue("10月ごろ");
            cell(sheet, "Q02-2", ANSWER).setCellValue("×");
        });

        assertThat(back.faults()).extracting(SheetFault::question).containsExactly("Q01", "Q02", "Q03", "Q04");
    }

    @Test
    void a_deleted_row_is_named_by_its_code() throws IOException {
        ReturnedSheet back =
                changed(sheet -> sheet.removeRow(cell(sheet, "Q03", 0).getRow()));

        assertThat(back.worst()).contains(Kind.ALTERED);
        assertThat(back.faults())
                .extracting(SheetFault::sentence)
                .containsExactly("設問番号「Q03」の行が見つかりません。消した行を配布した回答票から戻してください。");
    }

    @Test
    void a_changed_question_choice_or_unit_is_an_altered_sheet() throws IOException {
        for (String change : List.of("Q01 1", "Q01 2", "Q02-3 2", "Q03 4")) {
            String[] place = change.split(" ");
            ReturnedSheet back = changed(
                    sheet -> cell(sheet, place[0], Integer.parseInt(place[1])).setCellValue("別の言葉"));

            assertThat(back.worst()).as(change).contains(Kind.ALTERED);
        }
    }

    @Test
    void an_unknown_or_repeated_code_is_named() throws IOException {
        ReturnedSheet unknown = changed(sheet -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue("Q99");
            row.createCell(1).setCellValue("追加の設問");
        });
        ReturnedSheet twice = changed(sheet -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue("q01");
        });

        assertThat(unknown.faults())
                .singleElement()
                .extracting(SheetFault::sentence)
                .asString()
                .contains("Q99");
        assertThat(twice.faults()).extracting(SheetFault::sentence).anyMatch(s -> s.contains("二か所"));
    }

    @Test
    void another_form_number_or_body_is_an_altered_sheet() throws IOException {
        assertThat(changed(sheet -> head(sheet, "団体コード").setCellValue("011002")).worst())
                .contains(Kind.ALTERED);
        assertThat(changed(sheet -> head(sheet, "団体名").setCellValue("別の市")).worst())
                .contains(Kind.ALTERED);
        assertThat(changed(sheet -> head(sheet, "様式番号").setCellValue("F0012-0346-1"))
                        .worst())
                .contains(Kind.ALTERED);
        assertThat(changed(sheet -> head(sheet, "版").setCellValue("第2版")).worst())
                .contains(Kind.ALTERED);
    }

    @Test
    void a_percentage_a_time_and_a_fraction_are_never_taken_for_the_number_behind_them() throws IOException {
        ReturnedSheet percent = changed(sheet -> formatted(sheet, "Q07", 0.35, "0%"));
        ReturnedSheet notPercent = changed(sheet -> formatted(sheet, "Q03", 0.35, "0%"));
        ReturnedSheet time = changed(sheet -> formatted(sheet, "Q03", 0.0625, "h:mm"));
        ReturnedSheet day = changed(sheet -> formatted(sheet, "Q03", 46_113, "m/d"));

        assertThat(percent.accepted().orElseThrow().entry("Q07")).contains(Entry.of("35"));
        assertThat(notPercent.worst()).contains(Kind.ENTRY);
        assertThat(time.faults()).singleElement().extracting(SheetFault::value).isEqualTo("01:30");
        assertThat(day.worst()).contains(Kind.ENTRY);
    }

    @Test
    void widths_labels_and_the_many_rings_are_read() throws IOException {
        ReturnedSheet back = changed(sheet -> {
            cell(sheet, "Q01", ANSWER).setCellValue("３　検討中");
            cell(sheet, "Q02-1", ANSWER).setCellValue("〇");
            cell(sheet, "Q02-4", ANSWER).setCellValue("✓");
            cell(sheet, "Q03", ANSWER).setCellValue("１，２００");
            cell(sheet, "Q04", ANSWER).setCellValue("令和8年10月1日");
        });

        AnswerSheet read = back.accepted().orElseThrow();
        assertThat(read.entry("Q01")).contains(Entry.of("3"));
        assertThat(read.entry("Q02")).contains(Entry.of("1", "3", "4"));
        assertThat(read.entry("Q03")).contains(Entry.of("1200"));
        assertThat(read.entry("Q04")).contains(Entry.of("2026-10-01"));
    }

    @Test
    void a_merged_answer_belongs_to_no_question() throws IOException {
        ReturnedSheet back = changed(sheet -> {
            int row = cell(sheet, "Q05", 0).getRowIndex();
            sheet.addMergedRegion(new CellRangeAddress(row, row + 1, ANSWER, ANSWER));
        });

        assertThat(back.faults()).extracting(SheetFault::question).containsExactly("Q05", "Q06");
    }

    @Test
    void a_word_beside_rings_contradicts_them() throws IOException {
        ReturnedSheet back = changed(sheet -> cell(sheet, "Q02", ANSWER).setCellValue("不明"));

        assertThat(back.faults())
                .singleElement()
                .extracting(SheetFault::sentence)
                .asString()
                .contains("両方");
    }

    @Test
    void an_answer_beside_no_code_is_not_lost() throws IOException {
        ReturnedSheet back = changed(sheet -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(ANSWER).setCellValue("3");
        });

        assertThat(back.faults())
                .singleElement()
                .extracting(SheetFault::sentence)
                .asString()
                .contains("設問番号のない行");
    }

    @Test
    void what_was_written_beside_the_form_is_noted() throws IOException {
        ReturnedSheet back =
                changed(sheet -> cell(sheet, "Q01", 0).getRow().createCell(6).setCellValue("人事課に確認"));

        assertThat(back.accepted()).isPresent();
        assertThat(back.notes()).singleElement().asString().contains("人事課に確認");
    }

    @Test
    void a_code_that_became_a_number_is_still_the_code() throws IOException {
        ReturnedSheet back = changed(sheet -> head(sheet, "団体コード").setCellValue(990019));

        assertThat(back.faults()).isEmpty();
    }

    @Test
    void a_day_counted_from_1904_without_its_format_is_not_guessed() throws IOException {
        ReturnedSheet lost = changed(sheet -> {
            date1904(sheet);
            cell(sheet, "Q04", ANSWER).setCellValue(44_834);
        });
        ReturnedSheet kept = changed(sheet -> {
            date1904(sheet);
            formatted(sheet, "Q04", 44_834, "yyyy/m/d");
        });

        assertThat(lost.faults())
                .singleElement()
                .extracting(SheetFault::question)
                .isEqualTo("Q04");
        assertThat(kept.accepted().orElseThrow().entry("Q04")).contains(Entry.of("2026-10-01"));
    }

    @Test
    void the_readings_that_a_japanese_excel_keeps_beside_a_text_are_no_part_of_it() throws IOException {
        ReturnedSheet back = changed(sheet -> {
            XSSFCell name = (XSSFCell) cell(sheet, "Q05", ANSWER);
            CTRst text = CTRst.Factory.newInstance();
            text.setT("港の計画");
            var reading = text.addNewRPh();
            reading.setT("ミナト");
            reading.setSb(0);
            reading.setEb(1);
            name.setCellValue(new XSSFRichTextString(text));
        });

        assertThat(back.accepted().orElseThrow().entry("Q05")).contains(Entry.of("港の計画"));
    }

    @Test
    void a_workbook_without_a_form_is_none_of_ours() throws IOException {
        try (XSSFWorkbook other = new XSSFWorkbook()) {
            other.createSheet("名簿").createRow(0).createCell(0).setCellValue("団体コード");
            assertThat(read(bytes(other)).worst()).contains(Kind.NO_FORM);
        }
    }

    @Test
    void an_empty_sheet_has_no_answers_and_no_faults() throws IOException {
        ReturnedSheet back = read(Sheets.workbook(Sheets.EVERY_KIND, new AnswerSheet(Map.of())));

        assertThat(back.faults()).isEmpty();
        assertThat(back.read().size()).isZero();
    }

    private ReturnedSheet changed(Consumer<Sheet> change) throws IOException {
        byte[] issued = Sheets.workbook(Sheets.EVERY_KIND, Sheets.EVERY_ANSWER);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(issued))) {
            change.accept(workbook.getSheetAt(0));
            return read(bytes(workbook));
        }
    }

    @Test
    void a_section_is_known_by_its_running_number_and_its_own_name() throws IOException {
        SheetFront section = Sheets.section();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        AnswerWorkbook.write(section, Sheets.EVERY_KIND, new AnswerSheet(Map.of()), to);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            head(workbook.getSheetAt(0), "照会先の番号").setCellValue(7);
            ReturnedWorkbook back = opened(bytes(workbook));
            assertThat(back.head().bodyCode()).isEqualTo("000007");
            assertThat(back.head().bodyName()).isEqualTo("架空県みらい市市民課");
            assertThat(back.read(Sheets.EVERY_KIND, section).faults()).isEmpty();
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        workbook.write(to);
        return to.toByteArray();
    }

    private ReturnedSheet read(byte[] file) throws IOException {
        return opened(file).read(Sheets.EVERY_KIND, Sheets.front());
    }

    private ReturnedWorkbook opened(byte[] file) throws IOException {
        var checked = new UploadCheck(UploadLimits.STANDARD)
                .receive(new ByteArrayInputStream(file), "a.xlsx", folder, ReturnedWorkbook.KINDS);
        return ReturnedWorkbook.open(checked);
    }

    private static void formatted(Sheet sheet, String code, double value, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        Cell cell = cell(sheet, code, ANSWER);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static void date1904(Sheet sheet) {
        ((XSSFWorkbook) sheet.getWorkbook()).getCTWorkbook().getWorkbookPr().setDate1904(true);
    }

    private static Cell head(Sheet sheet, String label) {
        return cell(sheet, label, 1);
    }

    /** A fresh cell in the place: setting an inline text anew would leave the old one beside it. */
    private static Cell cell(Sheet sheet, String code, int column) {
        for (Row row : sheet)
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(code))
                return column == 0 ? row.getCell(0) : row.createCell(column);
        throw new IllegalArgumentException(code);
    }
}
