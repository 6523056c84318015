package jp.kizahashi.platform.exchange;

import java.util.List;

/**
 * A sheet of a workbook, or a whole CSV file, as it stands: no header is known yet.
 *
 * @param file the file's name
 * @param name the sheet's name; empty for CSV
 * @param note how it was read: the encoding of a CSV file, {@code hidden} for a hidden sheet, else empty
 * @param rows the rows that are not blank, in order
 */
public record Sheet(String file, String name, String note, List<Row> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /** The file, and the sheet in brackets: 名簿.xlsx［職員］. */
    public String source() {
        return name.isEmpty() ? file : file + "［" + name + "］";
    }

    /** The widest row. */
    public int columns() {
        return rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    }
}
