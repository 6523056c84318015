package jp.kizahashi.platform.chart;

import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.Chart.Width;

/** Draws a {@link ScatterChart}. */
final class ScatterDrawing {
    private final ScatterChart chart;
    private final Canvas canvas;
    private final double size;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    ScatterDrawing(ScatterChart chart, Width layout) {
        this.chart = chart;
        boolean wide = layout == Width.WIDE;
        double width = wide ? 1000 : 375;
        this.size = wide ? 17 : 13;
        this.left = wide ? 90 : 52;
        this.right = width - (wide ? 60 : 30);
        this.top = size * 2.6;
        this.bottom = top + (wide ? 380 : 260);
        this.canvas = new Canvas(chart, width, bottom + size * 3.6);
    }

    String draw() {
        grid();
        for (ScatterChart.Point p : chart.points())
            if (!p.marked()) canvas.circle(x(p), y(p), size * 0.26, "none", Ink.MAIN, 1.2);
        for (ScatterChart.Point p : chart.points()) if (p.marked()) marked(p);
        return canvas.svg();
    }

    private void grid() {
        for (double tick : chart.up().ticks()) {
            double y = y(tick);
            canvas.line(left, y, right, y, Ink.GRID, 1);
            canvas.text(chart.up().tick(tick), left - 10, y + size * 0.36, size * 0.9, Anchor.END, false, Ink.TEXT);
        }
        for (double tick : chart.across().ticks()) {
            double x = left + chart.across().share(tick) * (right - left);
            canvas.line(x, top, x, bottom, Ink.GRID, 1);
            canvas.text(chart.across().tick(tick), x, bottom + size * 1.3, size * 0.9, Anchor.MIDDLE, false, Ink.TEXT);
        }
        canvas.line(left, y(chart.level()), right, y(chart.level()), Ink.TEXT, 2);
        canvas.text(chart.up().heading(), 4, top - size, size * 0.9, Anchor.START, false, Ink.TEXT);
        canvas.text(
                chart.across().heading(),
                (left + right) / 2,
                bottom + size * 2.7,
                size * 0.9,
                Anchor.MIDDLE,
                false,
                Ink.TEXT);
    }

    private void marked(ScatterChart.Point p) {
        double r = size * 0.32;
        canvas.rect(x(p) - r, y(p) - r, 2 * r, 2 * r, Ink.TEXT, Ink.PAPER, 1);
        boolean before = x(p) > (left + right) / 2;
        canvas.text(
                p.label(),
                before ? x(p) - size * 0.6 : x(p) + size * 0.6,
                y(p) + size * 0.36,
                size * 0.9,
                before ? Anchor.END : Anchor.START,
                true,
                Ink.TEXT);
    }

    private double x(ScatterChart.Point p) {
        return left + chart.across().share(p.x()) * (right - left);
    }

    private double y(ScatterChart.Point p) {
        return y(p.y());
    }

    private double y(double value) {
        return bottom - chart.up().share(value) * (bottom - top);
    }
}
