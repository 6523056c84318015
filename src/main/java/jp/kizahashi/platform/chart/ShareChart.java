package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;

/**
 * How each row's whole divides into parts: stacked bars of 100 %, with n. At most five parts, told apart by tone, hatching
 * and the printed percentage.
 *
 * @param rowLabel what the rows are
 * @param parts the parts' names in their order
 */
public record ShareChart(String title, Source source, String rowLabel, List<String> parts, List<Row> rows)
        implements Chart {
    public ShareChart {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        if (parts.isEmpty() || parts.size() > 5) throw new IllegalArgumentException(title + ": 1 to 5 parts");
        for (Row row : rows) if (row.counts().size() != parts.size()) throw new IllegalArgumentException(row.label());
    }

    @Override
    public String svg(Width width) {
        return new ShareDrawing(this, width).draw();
    }

    @Override
    public String summary() {
        return rows.stream().map(this::largest).collect(Collectors.joining());
    }

    private String largest(Row row) {
        if (row.n() == 0) return text("nothing", row.label());
        int part = IntStream.range(0, parts.size())
                .boxed()
                .max(Comparator.comparing(row.counts()::get))
                .orElseThrow();
        String labels = IntStream.range(0, parts.size())
                .filter(p -> row.counts().get(p).equals(row.counts().get(part)))
                .mapToObj(parts::get)
                .collect(Collectors.joining("」「"));
        return text("largest", row.label(), labels, row.percent(part).shown());
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(rowLabel)));
        for (String part : parts) columns.add(Column.number(text("count")).under(part));
        for (int i = 0; i < parts.size(); i++)
            columns.add(2 * i + 2, Column.number(text("percent")).under(parts.get(i)));
        columns.add(Column.number(text("n")));
        return new Table(title, columns, 1, rows.stream().map(this::cells).toList(), List.of(text("note")));
    }

    private List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.label())));
        for (int i = 0; i < parts.size(); i++)
            cells.addAll(List.of(Cell.of(row.counts().get(i)), row.percent(i)));
        cells.add(Cell.of(row.n()));
        return cells;
    }

    static String text(String key, Object... arguments) {
        return Messages.get("platform.chart.share." + key, arguments);
    }

    /** One bar: how many fall into each part. */
    public record Row(String label, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        public int n() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /** The share of a part in percent, one decimal; — when the row is empty. */
        Cell percent(int part) {
            if (n() == 0) return Cell.none();
            BigDecimal hundredfold = BigDecimal.valueOf(100L * counts.get(part));
            return Cell.of(hundredfold.divide(BigDecimal.valueOf(n()), MathContext.DECIMAL64), 1);
        }

        double share(int part) {
            return n() == 0 ? 0 : (double) counts.get(part) / n();
        }
    }
}
