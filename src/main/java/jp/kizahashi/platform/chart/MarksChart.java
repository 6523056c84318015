package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;

/**
 * Up to three values side by side for each row, such as one's own beside a group's and the whole's: marks of different
 * shapes on one scale, each value also in figures.
 *
 * @param rowLabel what the rows are
 * @param series the names of the marks in order; the first is drawn as a diamond and is the reader's own
 */
public record MarksChart(String title, Source source, String rowLabel, Axis axis, List<String> series, List<Row> rows)
        implements Chart {
    /** One row: a value for each of the series; empty when withheld (秘匿) or missing. */
    public record Row(String label, List<Optional<BigDecimal>> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public MarksChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (series.isEmpty() || series.size() > 3) throw new IllegalArgumentException(title + ": 1 to 3 series");
        for (Row row : rows) if (row.values().size() != series.size()) throw new IllegalArgumentException(row.label());
    }

    @Override
    public String svg(Width width) {
        return new MarksDrawing(this, width).draw();
    }

    /** In how many rows the first value lies above, at and below the last one that is shown. */
    @Override
    public String summary() {
        int above = 0;
        int equal = 0;
        int below = 0;
        for (Row row : rows) {
            if (row.values().getFirst().isEmpty() || row.values().getLast().isEmpty()) continue;
            int order = row.values()
                    .getFirst()
                    .get()
                    .compareTo(row.values().getLast().get());
            if (order > 0) above++;
            else if (order < 0) below++;
            else equal++;
        }
        if (above + equal + below == 0) return text("nothing");
        return text("order", series.getFirst(), series.getLast(), above, equal, below);
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(rowLabel)));
        for (String name : series) columns.add(Column.number(name).under(axis.heading()));
        List<List<Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<Cell> line = new ArrayList<>(List.of(Cell.of(row.label())));
            for (Optional<BigDecimal> value : row.values()) line.add(cell(value));
            cells.add(line);
        }
        boolean missing = rows.stream().anyMatch(r -> r.values().stream().anyMatch(Optional::isEmpty));
        return new Table(title, columns, 1, cells, missing ? List.of(text("note")) : List.of());
    }

    private Cell cell(Optional<BigDecimal> value) {
        return value.map(v -> Cell.of(v, axis.decimals())).orElseGet(Cell::none);
    }

    /** A value in figures; — without. */
    String shown(Optional<BigDecimal> value) {
        return cell(value).shown();
    }

    static String text(String key, Object... arguments) {
        return Messages.get("platform.chart.marks." + key, arguments);
    }
}
