package jp.kizahashi.platform.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills the sheets of one workbook: looks, print settings, tables. */
final class ExcelSheet {
    private static final String FONT = "游ゴシック";
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
    private static final byte[] SHADE = {(byte) 0xE6, (byte) 0xE6, (byte) 0xE6};

    /** How a text looks. */
    enum Look {
        LINE,
        PLAIN,
        BOLD,
        HEADING,
        CELL,
        STRONG_CELL,
        CENTRED_CELL
    }

    private final XSSFWorkbook book;
    private final String foot;
    private final Map<Look, XSSFCellStyle> looks = new EnumMap<>(Look.class);
    private final Map<String, XSSFCellStyle> numbers = new HashMap<>();
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    ExcelSheet(XSSFWorkbook book, String foot) {
        this.book = book;
        this.foot = foot;
    }

    /** Caption in the first row, headings from the third, then the rows, then the notes. */
    void table(XSSFSheet sheet, Block.Tabular tabular) {
        Table table = tabular.table();
        text(sheet.createRow(0), 0, tabular.number() + "　" + table.caption(), Look.BOLD);
        int at = headings(sheet, table, 2);
        for (List<Cell> cells : table.rows()) row(sheet.createRow(at++), table, cells);
        for (String note : table.notes()) text(sheet.createRow(at++), 0, note, Look.LINE);
        int heads = table.hasGroups() ? 4 : 3;
        sheet.createFreezePane(table.rowHeaders(), heads);
        sheet.setRepeatingRows(new CellRangeAddress(0, heads - 1, -1, -1));
        for (int c = 0; c < table.columns().size(); c++) sheet.setColumnWidth(c, width(table, c));
        print(sheet, table.columns().size());
    }

    /** A4 landscape, all columns on one page's width, page numbers and version at the foot. */
    void print(XSSFSheet sheet, int columns) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        // An ampersand begins a code in header and footer texts; two of them print one.
        sheet.getFooter().setLeft(foot.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
        int last = Math.max(0, sheet.getLastRowNum());
        book.setPrintArea(book.getSheetIndex(sheet), 0, Math.max(0, columns - 1), 0, last);
    }

    /** Writes a text that stays a text, whatever it begins with. */
    void text(Row row, int column, String text, Look look) {
        XSSFCell cell = (XSSFCell) row.createCell(column);
        cell.setCellValue(text);
        boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(
                risky ? quoted.computeIfAbsent(look, this::quotedStyle) : looks.computeIfAbsent(look, this::style));
    }

    private int headings(XSSFSheet sheet, Table table, int from) {
        Row upper = sheet.createRow(from);
        Row lower = table.hasGroups() ? sheet.createRow(from + 1) : upper;
        for (int c = 0; c < table.columns().size(); c++)
            text(lower, c, table.columns().get(c).label(), Look.HEADING);
        if (!table.hasGroups()) return from + 1;
        int c = 0;
        for (Table.Span span : table.groups()) {
            group(sheet, table, upper, lower, span, c);
            c += span.columns();
        }
        return from + 2;
    }

    private void group(XSSFSheet sheet, Table table, Row upper, Row lower, Table.Span span, int c) {
        boolean alone = span.label().isEmpty();
        for (int i = c; i < c + span.columns(); i++) text(upper, i, "", Look.HEADING);
        text(upper, c, alone ? table.columns().get(c).label() : span.label(), Look.HEADING);
        if (alone) text(lower, c, "", Look.HEADING);
        int bottom = alone ? lower.getRowNum() : upper.getRowNum();
        if (alone || span.columns() > 1)
            sheet.addMergedRegion(new CellRangeAddress(upper.getRowNum(), bottom, c, c + span.columns() - 1));
    }

    private void row(Row row, Table table, List<Cell> cells) {
        for (int c = 0; c < cells.size(); c++) {
            switch (cells.get(c)) {
                case Cell.Number number -> {
                    XSSFCell cell = (XSSFCell) row.createCell(c);
                    cell.setCellValue(number.value().doubleValue());
                    cell.setCellStyle(numbers.computeIfAbsent(number.pattern(), this::numberStyle));
                }
                case Cell.Text text ->
                    text(row, c, text.text(), look(text, table.columns().get(c)));
            }
        }
    }

    private static Look look(Cell.Text text, Column column) {
        if (text.strong()) return Look.STRONG_CELL;
        return column.align() == Column.Align.LEFT ? Look.CELL : Look.CENTRED_CELL;
    }

    /** The width of the longest text up to 48 half-width characters; longer texts wrap. In 1/256 of a character. */
    private static int width(Table table, int column) {
        int longest = halfWidths(table.columns().get(column).label());
        for (List<Cell> row : table.rows())
            longest = Math.max(longest, halfWidths(row.get(column).shown()));
        return Math.clamp(longest + 3, 9, 48) * 256;
    }

    private static int halfWidths(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private XSSFCellStyle numberStyle(String pattern) {
        XSSFCellStyle style = style(Look.CELL);
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private XSSFCellStyle quotedStyle(Look look) {
        XSSFCellStyle style = style(look);
        style.setQuotePrefixed(true);
        return style;
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 10);
        font.setBold(look == Look.BOLD || look == Look.HEADING || look == Look.STRONG_CELL);
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look != Look.LINE && look != Look.BOLD);
        if (look.compareTo(Look.HEADING) >= 0) frame(style);
        if (look == Look.HEADING) {
            style.setFillForegroundColor(new XSSFColor(SHADE));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look == Look.HEADING || look == Look.CENTRED_CELL) style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private static void frame(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
