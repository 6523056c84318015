package jp.kizahashi.process.flow.table;

/**
 * What is wrong with one cell of the table.
 *
 * @param row from 0, in the order of the rows as typed
 * @param column one of {@link TypedRow#COLUMNS}
 * @param sentence what is so and what to do
 */
public record RowFault(int row, String column, String sentence) {
    /** The id of the cell's input on the page. */
    public String cell() {
        return column + "-" + row;
    }
}
