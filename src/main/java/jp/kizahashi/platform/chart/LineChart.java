package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Values over years: at most four lines, told apart by marker, dashes and a label at their end.
 *
 * @param periodLabel what the columns are, such as 年度
 * @param periods their names in order of time, at least one
 * @param levels names the values when they are levels (whole numbers); null for quantities
 */
public record LineChart(
        String title,
        Source source,
        String periodLabel,
        List<String> periods,
        Axis axis,
        LevelLadder.@Nullable Scale levels,
        List<Series> series)
        implements Chart {
    public LineChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        if (periods.isEmpty() || series.isEmpty() || series.size() > 4)
            throw new IllegalArgumentException(title + ": 1 to 4 lines");
        for (Series s : series) if (s.values().size() != periods.size()) throw new IllegalArgumentException(s.label());
    }

    @Override
    public String svg(Width width) {
        return new LineDrawing(this, width).draw();
    }

    @Override
    public String summary() {
        return series.stream().map(this::course).collect(Collectors.joining());
    }

    private String course(Series s) {
        List<BigDecimal> known = s.values().stream().filter(Objects::nonNull).toList();
        if (known.isEmpty()) return text("nothing", s.label());
        int from = s.values().indexOf(known.getFirst());
        int to = s.values().lastIndexOf(known.getLast());
        String end = shown(known.getLast());
        if (from == to) return text("once", s.label(), periods.get(to), end);
        int direction = known.getLast().compareTo(known.getFirst());
        String key = direction > 0 ? "rose" : direction < 0 ? "fell" : "same";
        return text(key, s.label(), periods.get(from), shown(known.getFirst()), periods.get(to), end);
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(periodLabel)));
        for (Series s : series) columns.add(heading(s));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(periods.get(i))));
            for (Series s : series) row.add(cell(s.values().get(i)));
            rows.add(row);
        }
        return new Table(title, columns, 1, rows, List.of());
    }

    private Column heading(Series s) {
        if (levels != null) return Column.mark(s.label());
        return Column.number(axis.unit().isEmpty() ? s.label() : s.label() + "（" + axis.unit() + "）");
    }

    private Cell cell(@Nullable BigDecimal value) {
        if (value == null) return Cell.none();
        return levels == null ? Cell.of(value, axis.decimals()) : Cell.of(shown(value));
    }

    /** What stands beside a grid line. */
    String tick(double value) {
        return levels == null ? axis.tick(value) : levels.label((int) Math.round(value));
    }

    String shown(BigDecimal value) {
        return levels == null
                ? Cell.of(value, axis.decimals()).shown() + axis.unit()
                : levels.label(value.intValueExact());
    }

    private static String text(String key, Object... arguments) {
        return Messages.get("platform.chart.line." + key, arguments);
    }

    /** One line; a null is a year without a value and leaves a gap. */
    public record Series(String label, List<@Nullable BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static Series of(String label, @Nullable BigDecimal... values) {
            return new Series(label, Arrays.asList(values));
        }
    }
}
