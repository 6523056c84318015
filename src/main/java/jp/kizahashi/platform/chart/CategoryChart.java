package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * One value per category with its n: bars when the axis begins at 0, otherwise dots (a bar from elsewhere than 0 would lie).
 *
 * @param categoryLabel what the categories are
 * @param own the reader's own value, drawn as a diamond and a line; null without
 */
public record CategoryChart(
        String title,
        Source source,
        String categoryLabel,
        Axis axis,
        List<Entry> entries,
        @Nullable Own own) implements Chart {
    private static final int NAMED = 4;

    public CategoryChart {
        entries = List.copyOf(entries);
    }

    /** True when bars are honest. */
    boolean drawsBars() {
        return axis.from() == 0;
    }

    boolean hasIntervals() {
        return entries.stream().anyMatch(e -> e.low() != null);
    }

    @Override
    public String svg(Width width) {
        return new CategoryDrawing(this, width).draw();
    }

    @Override
    public String summary() {
        List<Entry> known = entries.stream().filter(e -> e.value() != null).toList();
        if (known.isEmpty()) return text("nothing");
        Entry highest =
                known.stream().max(Comparator.comparing(CategoryChart::size)).orElseThrow();
        Entry lowest =
                known.stream().min(Comparator.comparing(CategoryChart::size)).orElseThrow();
        StringBuilder sentences = new StringBuilder();
        if (known.size() == 1 || size(highest) == size(lowest))
            sentences.append(text("equal", axis.label(), shown(highest.value())));
        else
            sentences.append(text(
                    "between",
                    axis.label(),
                    labels(known, highest),
                    shown(highest.value()),
                    labels(known, lowest),
                    shown(lowest.value())));
        if (own != null) sentences.append(text("own", own.label(), shown(own.value())));
        if (known.size() < entries.size()) sentences.append(text("withheld", entries.size() - known.size()));
        return sentences.toString();
    }

    /** All that share the value: a tie is never one name; of many the first are named and the others counted. */
    private static String labels(List<Entry> known, Entry like) {
        List<String> same = known.stream()
                .filter(e -> size(e) == size(like))
                .map(Entry::label)
                .toList();
        String named = same.stream().limit(NAMED).collect(Collectors.joining("、"));
        return same.size() <= NAMED ? named : text("more", named, same.size() - NAMED);
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(categoryLabel), Column.number(axis.heading())));
        if (hasIntervals()) columns.addAll(List.of(Column.number(text("low")), Column.number(text("high"))));
        columns.add(Column.number(text("n")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry e : entries)
            rows.add(row(e.label(), e.value(), e.low(), e.high(), e.n() == null ? Cell.none() : Cell.of(e.n())));
        if (own != null) rows.add(row(own.label(), own.value(), null, null, Cell.none()));
        List<String> notes =
                entries.stream().anyMatch(e -> e.value() == null) ? List.of(text("note.withheld")) : List.of();
        return new Table(title, columns, 1, rows, notes);
    }

    private List<Cell> row(
            String label, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, Cell n) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(label), number(value)));
        if (hasIntervals()) cells.addAll(List.of(number(low), number(high)));
        cells.add(n);
        return cells;
    }

    private Cell number(@Nullable BigDecimal value) {
        return value == null ? Cell.none() : Cell.of(value, axis.decimals());
    }

    /** A value with its unit, as printed beside its mark; — when withheld. */
    String shown(@Nullable BigDecimal value) {
        return value == null ? text("hidden") : Cell.of(value, axis.decimals()).shown() + axis.unit();
    }

    private static double size(Entry entry) {
        return entry.value() == null ? Double.NaN : entry.value().doubleValue();
    }

    static String text(String key, Object... arguments) {
        return Messages.get("platform.chart.category." + key, arguments);
    }

    /**
     * One category.
     *
     * @param n how many stand behind the value; null when that is withheld too
     * @param value null when withheld (秘匿) or missing
     * @param low lower end of the interval; null without
     * @param high upper end of the interval; null without
     */
    public record Entry(
            String label,
            @Nullable Integer n,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        public static Entry of(String label, int n, BigDecimal value) {
            return new Entry(label, n, value, null, null);
        }

        /** A category whose value must not be shown. */
        public static Entry withheld(String label) {
            return new Entry(label, null, null, null, null);
        }
    }

    /** The reader's own value beside the groups. */
    public record Own(String label, BigDecimal value) {}
}
