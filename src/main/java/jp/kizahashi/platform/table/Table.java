package jp.kizahashi.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table with a caption and headings, ready for screen readers, paper and Excel.
 *
 * @param caption what the table shows, without its number
 * @param columns the headings from left to right
 * @param rowHeaders how many leading cells of each row are headings of that row
 * @param rows the cells; every row has as many as there are columns
 * @param notes sentences below the table (why a cell is empty, units)
 */
public record Table(String caption, List<Column> columns, int rowHeaders, List<List<Cell>> rows, List<String> notes) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size())
                throw new IllegalArgumentException(
                        caption + ": " + row.size() + " cells in " + columns.size() + " columns");
        }
        if (rowHeaders < 0 || rowHeaders > columns.size())
            throw new IllegalArgumentException(caption + ": row headers");
    }

    /** An empty table whose first column heads each row. */
    public static Table of(String caption, Column... columns) {
        return new Table(caption, List.of(columns), 1, List.of(), List.of());
    }

    /** The same table with one more row. */
    public Table row(Cell... cells) {
        List<List<Cell>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(caption, columns, rowHeaders, more, notes);
    }

    public Table rows(List<List<Cell>> all) {
        return new Table(caption, columns, rowHeaders, all, notes);
    }

    public Table rowHeaders(int leading) {
        return new Table(caption, columns, leading, rows, notes);
    }

    public Table note(String sentence) {
        return new Table(
                caption,
                columns,
                rowHeaders,
                rows,
                Stream.concat(notes.stream(), Stream.of(sentence)).toList());
    }

    public boolean hasGroups() {
        return columns.stream().anyMatch(c -> c.group() != null);
    }

    /** The upper headings: neighbouring columns of the same group together. Empty when no column has a group. */
    public List<Span> groups() {
        List<Span> spans = new ArrayList<>();
        if (!hasGroups()) return spans;
        for (Column column : columns) {
            String group = column.group() == null ? "" : column.group();
            if (!group.isEmpty() && !spans.isEmpty() && spans.getLast().label().equals(group))
                spans.set(spans.size() - 1, new Span(group, spans.getLast().columns() + 1));
            else spans.add(new Span(group, 1));
        }
        return spans;
    }

    /** An upper heading over so many columns; its label is empty over a column without group. */
    public record Span(String label, int columns) {}
}
