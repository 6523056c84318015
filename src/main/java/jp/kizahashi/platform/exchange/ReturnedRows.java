package jp.kizahashi.platform.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;

/**
 * The refused rows as an Excel file to mend and load again: the original columns in their order, then 理由 and 元の行. Loading
 * it again finds the same columns and passes over the two added ones.
 */
public final class ReturnedRows {
    private ReturnedRows() {}

    /** The refused rows of the table as a sheet; no rows when nothing was refused. */
    public static OutTable of(Table table, ImportReport report) {
        List<String> header = new ArrayList<>(table.header());
        header.add(Messages.get("import.column.reason"));
        header.add(Messages.get("import.column.line"));
        Map<Integer, String> reasons = report.reasonsByLine();
        List<List<OutCell>> rows = table.rows().stream()
                .filter(row -> reasons.containsKey(row.line()))
                .map(row -> cells(row, table.header().size(), reasons.getOrDefault(row.line(), "")))
                .toList();
        return new OutTable(Messages.get("import.sheet.refused"), header, rows);
    }

    /** Writes {@link #of} as a workbook. */
    public static List<UnwritableCell> write(Table table, ImportReport report, OutputStream to) throws IOException {
        return ExcelFile.write(List.of(of(table, report)), Unwritable.REPLACE, to);
    }

    private static List<OutCell> cells(Row row, int columns, String reason) {
        List<OutCell> cells = new ArrayList<>();
        for (int c = 0; c < columns; c++) cells.add(OutCell.text(row.cell(c)));
        cells.add(OutCell.text(reason));
        cells.add(OutCell.number(row.line()));
        return cells;
    }
}
