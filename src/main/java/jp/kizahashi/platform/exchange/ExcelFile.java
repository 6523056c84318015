package jp.kizahashi.platform.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.kizahashi.platform.PlatformModule;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as an Excel workbook without formulas, macros, hidden sheets or custom parts, so that it survives gateways
 * that cleanse files. Texts are inline strings: nothing in them is ever computed.
 */
public final class ExcelFile {
    private static final int WIDEST = 60;

    private ExcelFile() {}

    /**
     * One sheet a table, the header frozen and filterable; the stream stays open.
     *
     * @return the cells that hold 〓 in place of a control character that a workbook cannot hold, or whose text was cut at
     *     Excel's 32,767 characters; row and column count within their sheet
     * @throws jp.kizahashi.platform.Refused PLT-042, before the first byte, under {@link Unwritable#REFUSE}
     */
    public static List<UnwritableCell> write(List<OutTable> tables, Unwritable unwritable, OutputStream to)
            throws IOException {
        WritableText writable = WritableText.excel();
        if (unwritable == Unwritable.REFUSE) refuseUnwritable(tables);
        // The version has the form Excel demands: digits, a dot, digits.
        String version = PlatformModule.version().replaceAll("[^0-9.].*", "");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(packed, "Kizahashi", version.matches("[0-9]+\\.[0-9]+") ? version : "1.0");
        for (OutTable table : tables) sheet(workbook.newWorksheet(table.name()), table, writable);
        workbook.finish();
        PlainZip.repack(packed, to);
        return writable.lost();
    }

    private static void refuseUnwritable(List<OutTable> tables) {
        WritableText trial = WritableText.excel();
        for (OutTable table : tables)
            for (int r = 0; r < table.rows().size(); r++)
                for (int c = 0; c < table.rows().get(r).size(); c++)
                    trial.of(table.rows().get(r).get(c).plain(), r + 2, c + 1);
        if (!trial.lost().isEmpty()) throw CsvFile.refused(trial.lost());
    }

    private static void sheet(Worksheet sheet, OutTable table, WritableText writable) {
        for (int c = 0; c < table.header().size(); c++) {
            sheet.inlineString(0, c, writable.of(table.header().get(c), 1, c + 1));
            sheet.width(c, width(table, c));
        }
        if (!table.header().isEmpty())
            sheet.range(0, 0, 0, table.header().size() - 1)
                    .style()
                    .bold()
                    .fillColor("DDDDDD")
                    .wrapText(true)
                    .set();
        for (int r = 0; r < table.rows().size(); r++)
            for (int c = 0; c < table.rows().get(r).size(); c++)
                cell(sheet, r + 1, c, table.rows().get(r).get(c), writable);
        sheet.freezePane(0, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, OutCell cell, WritableText writable) {
        switch (cell) {
            case OutCell.Text text -> {
                if (!text.text().isEmpty())
                    sheet.inlineString(row, column, writable.of(text.text(), row + 1, column + 1));
            }
            case OutCell.Number number -> sheet.value(row, column, number.value());
            case OutCell.Day day -> {
                sheet.value(row, column, day.day());
                sheet.style(row, column).format("yyyy/m/d").set();
            }
        }
    }

    /** By the longest of the header and the first rows, a full-width character counting two. */
    private static int width(OutTable table, int column) {
        int widest = columns(table.header().get(column));
        for (List<OutCell> row :
                table.rows().subList(0, Math.min(200, table.rows().size())))
            if (column < row.size())
                widest = Math.max(widest, columns(row.get(column).plain()));
        return Math.min(WIDEST, widest + 2);
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
    }
}
