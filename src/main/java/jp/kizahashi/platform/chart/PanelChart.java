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
 * The same bars side by side, a panel for each group: many choices compared over a few groups, where stacked bars could no
 * longer be read. Each value stands in figures behind its bar.
 *
 * @param rowLabel what the rows are
 * @param axis from 0
 * @param panels the groups in order
 * @param rows one value for each panel
 */
public record PanelChart(String title, Source source, String rowLabel, Axis axis, List<Panel> panels, List<Row> rows)
        implements Chart {
    /** So many panels can be read side by side. */
    public static final int MOST_PANELS = 8;

    /** A group with how many stand behind it, in words. */
    public record Panel(String label, String n) {}

    /** One row: a value for each panel; empty when withheld (秘匿) or missing. */
    public record Row(String label, List<Optional<BigDecimal>> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public PanelChart {
        panels = List.copyOf(panels);
        rows = List.copyOf(rows);
        if (panels.isEmpty() || panels.size() > MOST_PANELS || axis.from() != 0)
            throw new IllegalArgumentException(title + ": 1 to 8 panels from 0");
        for (Row row : rows) if (row.values().size() != panels.size()) throw new IllegalArgumentException(row.label());
    }

    @Override
    public String svg(Width width) {
        return new PanelDrawing(this, width).draw();
    }

    /** The longest bar of each panel; ties are all named. */
    @Override
    public String summary() {
        StringBuilder sentences = new StringBuilder();
        for (int p = 0; p < panels.size(); p++) sentences.append(longest(p));
        return sentences.toString();
    }

    private String longest(int panel) {
        Optional<BigDecimal> most =
                rows.stream().flatMap(r -> r.values().get(panel).stream()).max(BigDecimal::compareTo);
        if (most.isEmpty()) return text("nothing", panels.get(panel).label());
        List<String> labels = rows.stream()
                .filter(r -> r.values()
                        .get(panel)
                        .filter(v -> v.compareTo(most.get()) == 0)
                        .isPresent())
                .map(Row::label)
                .toList();
        return text("longest", panels.get(panel).label(), String.join("」「", labels), shown(most));
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(rowLabel)));
        for (Panel panel : panels) columns.add(Column.number(panel.label()).under(axis.heading()));
        List<List<Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<Cell> line = new ArrayList<>(List.of(Cell.of(row.label())));
            for (Optional<BigDecimal> value : row.values())
                line.add(value.map(v -> Cell.of(v, axis.decimals())).orElseGet(Cell::none));
            cells.add(line);
        }
        return new Table(title, columns, 1, cells, List.of());
    }

    /** A value in figures; — without. */
    String shown(Optional<BigDecimal> value) {
        return value.map(v -> Cell.of(v, axis.decimals()).shown()).orElse("—");
    }

    static String text(String key, Object... arguments) {
        return Messages.get("platform.chart.panel." + key, arguments);
    }
}
