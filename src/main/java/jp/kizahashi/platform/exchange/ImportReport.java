package jp.kizahashi.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of every row of an import: {@code rows = accepted + refusedRows}.
 *
 * @param source the file and sheet
 * @param rows rows read
 * @param accepted rows taken
 * @param refusals each reason of each refused row, in the order of the rows
 * @param notes each remark on a row that was taken
 */
public record ImportReport(String source, int rows, int accepted, List<Remark> refusals, List<Remark> notes) {
    /**
     * A remark on one cell, or on the whole row when {@code column} is empty.
     *
     * @param line line of the file, or row of the sheet, from 1
     * @param column the field's Japanese name
     * @param value the cell's text as it was read
     * @param reason a Japanese sentence
     */
    public record Remark(int line, String column, String value, String reason) {}

    public ImportReport {
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
        long refused = refusals.stream().mapToInt(Remark::line).distinct().count();
        if (rows != accepted + refused)
            throw new IllegalArgumentException(rows + " rows in, " + accepted + " + " + refused + " out");
    }

    /** The number of refused rows; a row may be refused for several reasons. */
    public int refusedRows() {
        return rows - accepted;
    }

    /** The reasons joined by line. */
    public Map<Integer, String> reasonsByLine() {
        return refusals.stream()
                .collect(Collectors.groupingBy(
                        Remark::line,
                        TreeMap::new,
                        Collectors.mapping(ImportReport::sentence, Collectors.joining(" ／ "))));
    }

    private static String sentence(Remark remark) {
        return remark.column().isEmpty() ? remark.reason() : remark.column() + "：" + remark.reason();
    }
}
