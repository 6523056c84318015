package jp.kizahashi.survey.answer.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.wave.FormNumber;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What offices, their programs and gateways do to a workbook. A workbook here is a list of rows of cells (text, number or
 * null), written anew each time, so that validations, styles, page settings and heights are always lost.
 */
enum Mutilation {
    INSERT_ROWS(true),
    SORT_ROWS(true),
    SHIFT_COLUMNS(true),
    NUMBERS_AS_TEXT(true),
    WIDE_CODES(true),
    OTHER_SHEETS(true),
    OLD_FORMAT(true),
    REPEAT_HEADINGS(true),
    DELETE_A_ROW(false),
    REPEAT_A_ROW(false),
    CHANGE_A_QUESTION(false),
    CHANGE_A_CODE(false),
    MERGE_ANSWERS(false),
    CHANGE_THE_NUMBER(false),
    EXCHANGE_COLUMNS(false),
    LOSE_A_CODE(false);

    /** Whether the entries must come back; else they may be refused, but never be different. */
    final boolean isHarmless;

    Mutilation(boolean isHarmless) {
        this.isHarmless = isHarmless;
    }

    static {
        // The library warns of every old workbook without a summary; ours have none.
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("org.apache.poi.POIDocument"))
                .setLevel(ch.qos.logback.classic.Level.ERROR);
    }

    /** A workbook as plain values. */
    static final class Book {
        List<List<Object>> rows = new ArrayList<>();
        final List<CellRangeAddress> merged = new ArrayList<>();
        String name = "回答票";
        int otherSheets;
        boolean isOld;

        static Book of(byte[] file) throws IOException {
            Book book = new Book();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                Sheet sheet = workbook.getSheetAt(0);
                for (int r = 0; r <= sheet.getLastRowNum(); r++) book.rows.add(values(sheet.getRow(r)));
            }
            return book;
        }

        private static List<Object> values(Row row) {
            List<Object> values = new ArrayList<>(Collections.nCopies(5, null));
            if (row != null)
                for (Cell cell : row) if (cell.getColumnIndex() < 5) values.set(cell.getColumnIndex(), value(cell));
            return values;
        }

        private static Object value(Cell cell) {
            if (cell.getCellType() == CellType.STRING) return cell.getStringCellValue();
            if (cell.getCellType() != CellType.NUMERIC) return null;
            return DateUtil.isCellDateFormatted(cell)
                    ? cell.getLocalDateTimeCellValue().toLocalDate()
                    : (Object) cell.getNumericCellValue();
        }

        int headings() {
            for (int r = 0; r < rows.size(); r++) if (rows.get(r).contains("設問番号")) return r;
            throw new IllegalStateException("no headings");
        }

        byte[] bytes() throws IOException {
            try (Workbook workbook = isOld ? new HSSFWorkbook() : new XSSFWorkbook()) {
                for (int i = 0; i < otherSheets; i++)
                    workbook.createSheet("メモ" + i).createRow(0).createCell(0).setCellValue("団体コード");
                Sheet sheet = workbook.createSheet(name);
                CellStyle date = workbook.createCellStyle();
                date.setDataFormat((short) 14);
                for (int r = 0; r < rows.size(); r++) write(sheet.createRow(r), rows.get(r), date, isOld);
                merged.forEach(sheet::addMergedRegion);
                ByteArrayOutputStream to = new ByteArrayOutputStream();
                workbook.write(to);
                return to.toByteArray();
            }
        }

        private static void write(Row row, List<Object> values, CellStyle date, boolean isOld) {
            for (int c = 0; c < values.size(); c++) {
                if (values.get(c) == null) continue;
                switch (values.get(c)) {
                    case String text -> row.createCell(c).setCellValue(isOld ? text : SheetText.cell(text));
                    case Double number -> row.createCell(c).setCellValue(number);
                    case java.time.LocalDate day -> {
                        Cell cell = row.createCell(c);
                        cell.setCellValue(day);
                        cell.setCellStyle(date);
                    }
                    default -> {}
                }
            }
        }
    }

    void apply(Book book, Random random) {
        int from = book.headings() + 1;
        List<Integer> coded = new ArrayList<>();
        for (int r = from; r < book.rows.size(); r++)
            if (book.rows.get(r).contains(null) && code(book, r) != null) coded.add(r);
        int one = coded.isEmpty() ? from : coded.get(random.nextInt(coded.size()));
        switch (this) {
            case INSERT_ROWS -> {
                for (int i = 0; i < 3; i++)
                    book.rows.add(random.nextInt(book.rows.size()), new ArrayList<>(Collections.nCopies(5, null)));
                book.rows.add(random.nextInt(book.rows.size()), new ArrayList<>(List.of("", "課内で確認済み")));
            }
            case SORT_ROWS -> Collections.shuffle(book.rows.subList(from, book.rows.size()), random);
            case SHIFT_COLUMNS -> {
                int at = random.nextInt(5);
                for (List<Object> row : book.rows) row.add(Math.min(at, row.size()), null);
            }
            case NUMBERS_AS_TEXT -> {
                for (List<Object> row : book.rows)
                    row.replaceAll(v -> v instanceof Double d
                            ? java.math.BigDecimal.valueOf(d)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            : v);
            }
            case WIDE_CODES -> {
                for (int r : coded) book.rows.get(r).set(firstColumn(book, r), wide(String.valueOf(code(book, r))));
            }
            case OTHER_SHEETS -> {
                book.otherSheets = 2;
                book.name = "Sheet1 (2)";
            }
            case OLD_FORMAT -> book.isOld = true;
            case REPEAT_HEADINGS -> book.rows.add(one, new ArrayList<>(book.rows.get(book.headings())));
            case DELETE_A_ROW -> book.rows.remove(one);
            case REPEAT_A_ROW -> book.rows.add(new ArrayList<>(book.rows.get(one)));
            case CHANGE_A_QUESTION -> {
                List<Object> row = book.rows.get(one);
                for (int c = 0; c < row.size(); c++)
                    if (row.get(c) instanceof String text && c != firstColumn(book, one)) {
                        row.set(c, text + "（改）");
                        return;
                    }
            }
            case CHANGE_A_CODE -> book.rows.get(one).set(firstColumn(book, one), "Z99");
            case MERGE_ANSWERS -> {
                if (book.merged.isEmpty() && one + 1 < book.rows.size())
                    book.merged.add(new CellRangeAddress(one, one + 1, 3, 3));
            }
            case CHANGE_THE_NUMBER ->
                book.rows.forEach(row -> row.replaceAll(
                        v -> new FormNumber(12, 345).text().equals(v) ? new FormNumber(12, 346).text() : v));
            case EXCHANGE_COLUMNS ->
                book.rows.forEach(row -> {
                    if (row.size() > 4) Collections.swap(row, 2, 3);
                });
            case LOSE_A_CODE -> book.rows.get(one).set(firstColumn(book, one), null);
        }
    }

    private static String code(Book book, int row) {
        int column = firstColumn(book, row);
        return column >= 0
                        && book.rows.get(row).get(column) instanceof String s
                        && s.matches("[A-ZＡ-Ｚ][A-Z0-9Ａ-Ｚ０-９]*([-－].+)?")
                ? s
                : null;
    }

    private static int firstColumn(Book book, int row) {
        List<Object> heads = book.rows.get(book.headings());
        int column = heads.indexOf("設問番号");
        return column < book.rows.get(row).size() ? column : -1;
    }

    private static String wide(String code) {
        StringBuilder wide = new StringBuilder();
        for (char c : code.toCharArray()) wide.append(c > 0x20 && c < 0x7f ? (char) (c + 0xfee0) : c);
        return wide.toString();
    }
}
