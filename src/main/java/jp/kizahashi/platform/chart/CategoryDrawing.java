package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.util.List;
import jp.kizahashi.platform.chart.CategoryChart.Entry;
import jp.kizahashi.platform.chart.CategoryChart.Own;
import jp.kizahashi.platform.chart.Chart.Width;

/** Draws a {@link CategoryChart} with horizontal bars or dots: long Japanese labels stay horizontal. */
final class CategoryDrawing {
    private static final double HEAD = 34;
    private static final double FOOT = 58;

    private final CategoryChart chart;
    private final Canvas canvas;
    private final boolean wide;
    private final double size;
    private final double left;
    private final double right;
    private final double row;
    private final double bottom;

    CategoryDrawing(CategoryChart chart, Width layout) {
        this.chart = chart;
        this.wide = layout == Width.WIDE;
        double width = wide ? 1000 : 375;
        this.size = wide ? 17 : 13;
        this.left = wide ? 250 : 8;
        this.right = width - (wide ? 200 : 120);
        this.row = wide ? 40 : 52;
        this.bottom = HEAD + chart.entries().size() * row;
        this.canvas = new Canvas(chart, width, bottom + FOOT);
    }

    String draw() {
        grid();
        Own own = chart.own();
        if (own != null) own(own);
        for (int i = 0; i < chart.entries().size(); i++) entry(chart.entries().get(i), HEAD + i * row);
        return canvas.svg();
    }

    private void grid() {
        for (double tick : chart.axis().ticks()) {
            double x = x(tick);
            canvas.line(x, HEAD, x, bottom, Ink.GRID, 1);
            // On a phone the axis begins at the edge: a number in its middle would lose its sign.
            boolean atEdge = x < size * 1.5;
            canvas.text(
                    chart.axis().tick(tick),
                    atEdge ? 2 : x,
                    bottom + size * 1.2,
                    size * 0.9,
                    atEdge ? Canvas.Anchor.START : Canvas.Anchor.MIDDLE,
                    false,
                    Ink.FAINT_TEXT);
        }
        canvas.line(left, HEAD, left, bottom, Ink.RULE, 2);
        canvas.text(
                chart.axis().heading(),
                (left + right) / 2,
                bottom + size * 2.6,
                size * 0.9,
                Canvas.Anchor.MIDDLE,
                false,
                Ink.TEXT);
        canvas.text(
                TextFit.cut(chart.axis().label(), 5),
                values(),
                HEAD - 10,
                size * 0.9,
                Canvas.Anchor.END,
                false,
                Ink.FAINT_TEXT);
        canvas.text(
                CategoryChart.text("n"),
                canvas.width() - 8,
                HEAD - 10,
                size * 0.9,
                Canvas.Anchor.END,
                false,
                Ink.FAINT_TEXT);
    }

    private void entry(Entry entry, double top) {
        double middle = wide ? top + row / 2 : top + row * 0.68;
        double labelEms = wide ? (left - 16) / size : (right - left) / size;
        String label = TextFit.cut(entry.label(), labelEms);
        if (wide) canvas.text(label, left - 12, middle + size * 0.36, size, Canvas.Anchor.END, false, Ink.TEXT);
        else labelOverGrid(label, top);
        String n = entry.n() == null ? "—" : String.valueOf(entry.n());
        canvas.text(n, canvas.width() - 8, middle + size * 0.36, size, Canvas.Anchor.END, false, Ink.TEXT);
        BigDecimal value = entry.value();
        if (value == null)
            canvas.text(
                    chart.shown(null),
                    left + 8,
                    middle + size * 0.36,
                    size,
                    Canvas.Anchor.START,
                    false,
                    Ink.FAINT_TEXT);
        else value(entry, value.doubleValue(), middle);
    }

    /** On a phone the label lies over the grid, on a white ground of its own. */
    private void labelOverGrid(String label, double top) {
        canvas.rect(left + 1, top + 2, TextFit.ems(label) * size + 6, size * 1.6, Ink.PAPER, null, 0);
        canvas.text(label, left + 4, top + size * 1.35, size, Canvas.Anchor.START, false, Ink.TEXT);
    }

    private void value(Entry entry, double value, double middle) {
        double x = x(value);
        if (chart.drawsBars())
            canvas.rect(left, middle - row * 0.22, Math.max(1, x - left), row * 0.44, Ink.MAIN, null, 0);
        BigDecimal low = entry.low();
        BigDecimal high = entry.high();
        if (low != null && high != null) {
            whisker(x(low.doubleValue()), x(high.doubleValue()), middle);
        }
        if (!chart.drawsBars()) canvas.circle(x, middle, size * 0.42, Ink.MAIN, Ink.PAPER, 1.5);
        String shown = chart.shown(entry.value());
        canvas.text(shown, values(), middle + size * 0.36, size, Canvas.Anchor.END, true, Ink.TEXT);
    }

    private void whisker(double from, double to, double y) {
        canvas.line(from, y, to, y, Ink.PAPER, 5);
        canvas.line(from, y, to, y, Ink.TEXT, 2);
        for (double x : List.of(from, to)) canvas.line(x, y - 6, x, y + 6, Ink.TEXT, 2);
    }

    private void own(Own own) {
        double x = x(own.value().doubleValue());
        canvas.dashed(x, HEAD - 4, x, bottom, Ink.ALERT, 2.5, "7 4");
        double d = 8;
        canvas.path(
                "M" + Canvas.n(x) + " " + Canvas.n(HEAD - 4 - d) + "l" + d + " " + d + "l-" + d + " " + d + "l-" + d
                        + " -" + d + "Z",
                Ink.ALERT,
                Ink.PAPER,
                1,
                null);
        String label = own.label() + " " + chart.shown(own.value());
        boolean before = x > (left + right) / 2;
        canvas.text(
                label,
                before ? x - 14 : x + 14,
                HEAD - 10,
                size,
                before ? Canvas.Anchor.END : Canvas.Anchor.START,
                true,
                Ink.TEXT);
    }

    /** The right edge of the column of values: beside the marks they would touch lines and neighbours. */
    private double values() {
        return canvas.width() - (wide ? 76 : 44);
    }

    private double x(double value) {
        return left + chart.axis().share(value) * (right - left);
    }
}
