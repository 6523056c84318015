package jp.kizahashi.survey.study.outcome.reading;

/**
 * Where things stand on a published sheet. Rows count from 1 as the file does, columns from 0.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param headerFrom first row of the header
 * @param headerTo last row of the header
 * @param firstLine first row below the header that may be a body's; what stands after it is counted, whatever it is
 * @param code column of the 団体コード
 * @param prefecture column of the prefecture, {@link #NONE} without one
 * @param name column of the body's name, {@link #NONE} without one
 * @param carried whether a heading also stands for the empty cells to its right, as merged cells become in CSV
 */
public record Layout(
        String sheet,
        int headerFrom,
        int headerTo,
        int firstLine,
        int code,
        int prefecture,
        int name,
        boolean carried,
        BodyLevel level) {
    public static final int NONE = -1;
    /** A header is never higher. */
    public static final int MOST_HEADER_ROWS = 8;

    /** Whether the rows follow each other, the header is not too high, and no column has two tasks. */
    public boolean isSound() {
        boolean rows = headerFrom >= 1
                && headerFrom <= headerTo
                && headerTo < firstLine
                && headerTo - headerFrom < MOST_HEADER_ROWS;
        boolean columns = code >= 0 && code != prefecture && code != name && (name == NONE || name != prefecture);
        return rows && columns;
    }

    /** Whether the column says which body a line is. */
    public boolean isKey(int column) {
        return column == code || column == prefecture || column == name;
    }
}
