package jp.kizahashi.platform.chart;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;

/**
 * One open dot per case on two scales; those that the reader should look at are filled squares with their name.
 *
 * @param caseLabel what the dots are, such as 研究番号
 * @param level a horizontal line to compare with, such as 0 for residuals
 * @param points in any order
 */
public record ScatterChart(
        String title, Source source, String caseLabel, Axis across, Axis up, double level, List<Point> points)
        implements Chart {
    /** One case; {@code marked} ones carry their name in the picture. */
    public record Point(String label, double x, double y, boolean marked) {}

    public ScatterChart {
        points = List.copyOf(points);
    }

    @Override
    public String svg(Width width) {
        return new ScatterDrawing(this, width).draw();
    }

    /** How many dots lie above and below the line, and which are marked. */
    @Override
    public String summary() {
        if (points.isEmpty()) return text("nothing");
        long above = points.stream().filter(p -> p.y() > level).count();
        long below = points.stream().filter(p -> p.y() < level).count();
        String counts = text("order", up.label(), up.tick(level), Long.toString(above), Long.toString(below));
        List<String> marked =
                points.stream().filter(Point::marked).map(Point::label).toList();
        return marked.isEmpty() ? counts : counts + text("marked", caseLabel, String.join("、", marked));
    }

    @Override
    public Table table() {
        return new Table(
                title,
                List.of(Column.text(caseLabel), Column.number(across.heading()), Column.number(up.heading())),
                1,
                points.stream().map(this::row).toList(),
                List.of());
    }

    private List<Cell> row(Point p) {
        return List.of(Cell.of(p.label()), Cell.of(p.x(), across.decimals()), Cell.of(p.y(), up.decimals()));
    }

    private static String text(String key, Object... arguments) {
        return Messages.get("platform.chart.scatter." + key, arguments);
    }
}
