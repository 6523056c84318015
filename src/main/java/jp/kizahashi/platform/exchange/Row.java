package jp.kizahashi.platform.exchange;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line the line of a CSV file, or the row of a sheet, from 1
 * @param cells the cells' texts from the first column on; empty text where a cell is empty
 */
public record Row(int line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The text in a column from 0; empty beyond the row's end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
