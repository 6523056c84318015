package jp.kizahashi.survey.answer.sheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.sheet.RandomForms;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import jp.kizahashi.survey.design.Questionnaire;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random questionnaires in random layouts: what comes back is equal or refused by name, never silently different. */
class LayoutRoundTripTests {
    @TempDir
    Path folder;

    private LayoutFiles files;

    @BeforeEach
    void folder() {
        files = new LayoutFiles(folder);
    }

    @Test
    void an_issued_layout_gives_back_what_was_written() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Questionnaire questionnaire = RandomForms.questionnaire(random);
            byte[] layout = RandomLayout.of(questionnaire, random);
            assertThat(files.findings(layout, questionnaire))
                    .as("seed %d", seed)
                    .filteredOn(LayoutFinding::fault)
                    .isEmpty();
            AnswerSheet given = takeable(layout, questionnaire, RandomForms.entries(questionnaire, random));
            ReturnedSheet back = files.read(layout, files.issued(layout, questionnaire, given), questionnaire);
            assertThat(back.faults()).as("seed %d", seed).isEmpty();
            assertThat(back.notes()).as("seed %d", seed).isEmpty();
            assertThat(back.read()).as("seed %d", seed).isEqualTo(given);
            assertThat(back.head().number()).isPresent();
        }
    }

    @Test
    void rows_between_the_questions_and_columns_before_them_do_no_harm() throws IOException {
        int taken = 0;
        for (int seed = 100; seed < 130; seed++) {
            Random random = new Random(seed);
            Questionnaire questionnaire = RandomForms.questionnaire(random);
            byte[] layout = RandomLayout.of(questionnaire, random);
            AnswerSheet given = takeable(layout, questionnaire, RandomForms.entries(questionnaire, random));
            byte[] moved = LayoutFiles.changed(files.issued(layout, questionnaire, given), book -> {
                Sheet sheet = book.getSheetAt(0);
                sheet.shiftRows(0, sheet.getLastRowNum(), 1 + random.nextInt(3));
            });
            ReturnedSheet back = files.read(layout, moved, questionnaire);
            if (back.faults().isEmpty()) {
                assertThat(back.read()).as("seed %d", seed).isEqualTo(given);
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(25);
    }

    @Test
    void nothing_ever_comes_back_silently_different() throws IOException {
        int refused = 0;
        for (int seed = 1_000; seed < 1_160; seed++) {
            Random random = new Random(seed);
            Questionnaire questionnaire = RandomForms.questionnaire(random);
            byte[] layout = RandomLayout.of(questionnaire, random);
            AnswerSheet given = takeable(layout, questionnaire, RandomForms.entries(questionnaire, random));
            byte[] issued = files.issued(layout, questionnaire, given);
            StringBuilder done = new StringBuilder();
            byte[] damaged = LayoutFiles.changed(issued, book -> {
                for (int i = 0; i < 1 + random.nextInt(3); i++)
                    done.append(damage(book, random)).append(' ');
            });
            ReturnedSheet back = files.read(layout, damaged, questionnaire);
            if (back.faults().isEmpty())
                assertThat(back.read()).as("seed %d %s", seed, done).isEqualTo(given);
            else refused++;
        }
        assertThat(refused).isBetween(30, 150);
    }

    private static String damage(XSSFWorkbook book, Random random) {
        Sheet sheet = book.getSheetAt(0);
        int last = Math.max(1, sheet.getLastRowNum());
        int row = random.nextInt(last + 1);
        return switch (random.nextInt(8)) {
            case 0 -> {
                sheet.shiftRows(row, last, 1);
                yield "insert " + row;
            }
            case 1 -> {
                for (int column = 4; column >= 1; column--) move(sheet, column);
                yield "column";
            }
            case 2 -> {
                swap(sheet, row, random.nextInt(last + 1));
                yield "swap " + row;
            }
            case 3 -> {
                if (row < last) sheet.shiftRows(row + 1, last, -1);
                yield "cut " + row;
            }
            case 4 -> {
                cell(sheet, random.nextInt(last + 4), 5 + random.nextInt(2)).setCellValue("メモ");
                yield "memo";
            }
            case 5 -> {
                Cell label = cell(sheet, row, 1);
                if (!label.toString().isBlank()) label.setCellValue(label + "（改）");
                yield "label " + row;
            }
            case 6 -> {
                book.setSheetName(0, "様式その1");
                yield "rename";
            }
            default -> {
                if (sheet.getMergedRegions().stream().noneMatch(a -> a.containsRow(row) || a.containsRow(row + 1)))
                    sheet.addMergedRegion(new CellRangeAddress(row, row + 1, 3, 3));
                yield "merge " + row;
            }
        };
    }

    private static void move(Sheet sheet, int column) {
        for (Row row : sheet) {
            Cell from = row.getCell(column);
            if (from == null) continue;
            copy(from, row.createCell(column + 1));
            row.removeCell(from);
        }
    }

    private static void swap(Sheet sheet, int one, int other) {
        for (int column = 0; column < 6; column++) {
            Cell a = cell(sheet, one, column);
            Cell b = cell(sheet, other, column);
            Object kept = value(a);
            copy(b, a);
            set(b, kept);
        }
    }

    private static void copy(Cell from, Cell to) {
        set(to, value(from));
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Double number) cell.setCellValue(number);
        else if (value.toString().isEmpty()) cell.setBlank();
        else cell.setCellValue(jp.kizahashi.survey.answer.sheet.cell.SheetText.cell(value.toString()));
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    /** Where only the options have cells, 不明 and 非該当 cannot be said. */
    private AnswerSheet takeable(byte[] layout, Questionnaire questionnaire, AnswerSheet given) throws IOException {
        var places = files.layout(layout).places();
        Map<String, Entry> entries = new HashMap<>(given.entries());
        for (var question : questionnaire.questions())
            if (!places.containsKey(question.code())
                    && given.entry(question.code())
                            .filter(e ->
                                    List.of(Entry.UNKNOWN, Entry.NOT_APPLICABLE).contains(e))
                            .isPresent()) entries.remove(question.code());
        return new AnswerSheet(entries);
    }
}
