package jp.kizahashi.survey.study.outcome.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.survey.study.outcome.reading.ColumnLetters;
import jp.kizahashi.survey.study.outcome.reading.Layout;

/**
 * The first rows of a sheet as published, with what the layout says of them.
 *
 * @param letters the columns' letters
 * @param more how many columns are not shown
 */
record Preview(List<Head> letters, List<Line> lines, int more) {
    private static final int COLUMNS = 60;
    private static final int BELOW = 6;
    private static final int ROWS = 25;
    private static final int MERGED = 3;

    /** A column: its letter and its task: code, prefecture, name or empty. */
    record Head(String letter, String task) {}

    /** A row: its number, and whether it is above the table, of its header, or below. */
    record Line(int number, String part, List<Part> parts) {}

    /** A cell, over so many columns. */
    record Part(String text, int span) {}

    static Preview of(Sheet sheet, Layout layout) {
        int columns = Math.min(COLUMNS, sheet.columns());
        List<Head> heads = IntStream.range(0, columns)
                .mapToObj(c -> new Head(ColumnLetters.of(c), task(layout, c)))
                .toList();
        List<Row> rows = sheet.rows();
        int last =
                (int) rows.stream().filter(r -> r.line() < layout.firstLine()).count() + BELOW;
        List<Line> lines = rows.subList(Math.max(0, last - ROWS), Math.min(last, rows.size())).stream()
                .map(r -> new Line(r.line(), part(layout, r.line()), parts(r, columns, layout)))
                .toList();
        return new Preview(heads, lines, sheet.columns() - columns);
    }

    private static String task(Layout layout, int column) {
        if (column == layout.code()) return "code";
        if (column == layout.prefecture()) return "prefecture";
        return column == layout.name() ? "name" : "";
    }

    private static String part(Layout layout, int line) {
        if (line >= layout.firstLine()) return "data";
        return line >= layout.headerFrom() && line <= layout.headerTo() ? "header" : "above";
    }

    /** Equal neighbours are a merged cell again, above the data and where a note runs over the line. */
    private static List<Part> parts(Row row, int columns, Layout layout) {
        List<Part> parts = new ArrayList<>();
        for (int c = 0; c < columns; ) {
            String text = row.cell(c);
            int end = c + 1;
            boolean mayMerge = !text.isBlank() && (row.line() < layout.firstLine() || text.length() > MERGED);
            while (mayMerge && end < columns && row.cell(end).equals(text)) end++;
            parts.add(new Part(text, end - c));
            c = end;
        }
        return parts;
    }
}
