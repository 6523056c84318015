package jp.kizahashi.platform.exchange;

import java.util.List;

/**
 * A table to be written.
 *
 * @param name the sheet's name in a workbook, at most 31 characters
 * @param header column names
 * @param rows cells in the order of the header
 */
public record OutTable(String name, List<String> header, List<List<OutCell>> rows) {
    public OutTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
