package jp.kizahashi.platform.chart;

import java.util.List;
import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.chart.MarksChart.Row;

/** Draws a {@link MarksChart}: one line a row, the figures to the right; on a phone the label above its line. */
final class MarksDrawing {
    private final MarksChart chart;
    private final Canvas canvas;
    private final boolean wide;
    private final double size;
    private final double left;
    private final double right;
    private final double head;
    private final double row;
    private final double bottom;

    MarksDrawing(MarksChart chart, Width layout) {
        this.chart = chart;
        this.wide = layout == Width.WIDE;
        double width = wide ? 1000 : 375;
        this.size = wide ? 16 : 13;
        this.left = wide ? 230 : 14;
        this.right = width - (wide ? figureWidth() * chart.series().size() + 20 : 16);
        this.head = wide ? 60 : 20 + 24.0 * chart.series().size();
        this.row = wide ? wideRow() : 62;
        this.bottom = head + chart.rows().size() * row;
        this.canvas = new Canvas(chart, width, bottom + size * 3.4);
    }

    /** Many rows stand closer, so that the chart and its table share one page. */
    private double wideRow() {
        return chart.rows().size() > 10 ? 21 : 30;
    }

    private double figureWidth() {
        return 76;
    }

    String draw() {
        legend();
        grid();
        for (int i = 0; i < chart.rows().size(); i++) row(chart.rows().get(i), head + i * row);
        return canvas.svg();
    }

    private void legend() {
        double x = left;
        for (int i = 0; i < chart.series().size(); i++) {
            String name = chart.series().get(i);
            double y = wide ? 20 : 16 + i * 24;
            mark(i, wide ? x + 8 : 22, y);
            canvas.text(
                    TextFit.cut(name, wide ? 22 : 24),
                    wide ? x + 24 : 38,
                    y + size * 0.36,
                    size,
                    Anchor.START,
                    false,
                    Ink.TEXT);
            x += 48 + Math.min(22, TextFit.ems(name)) * size;
        }
    }

    private void grid() {
        for (double tick : chart.axis().ticks()) {
            double x = x(tick);
            canvas.line(x, head, x, bottom, Ink.GRID, 1);
            canvas.text(
                    chart.axis().tick(tick), x, bottom + size * 1.2, size * 0.9, Anchor.MIDDLE, false, Ink.FAINT_TEXT);
        }
        canvas.text(
                chart.axis().heading(),
                (left + right) / 2,
                bottom + size * 2.6,
                size * 0.9,
                Anchor.MIDDLE,
                false,
                Ink.TEXT);
        if (wide)
            for (int i = 0; i < chart.series().size(); i++)
                canvas.text(
                        TextFit.cut(chart.series().get(i), 5),
                        figure(i),
                        head - 8,
                        size * 0.85,
                        Anchor.END,
                        false,
                        Ink.FAINT_TEXT);
    }

    private void row(Row line, double top) {
        double middle = wide ? top + row / 2 : top + row * 0.72;
        canvas.line(left, middle, right, middle, Ink.GRID, 1);
        if (wide) {
            String label = TextFit.cut(line.label(), (left - 16) / size);
            canvas.text(label, left - 12, middle + size * 0.36, size, Anchor.END, false, Ink.TEXT);
        } else {
            canvas.rect(0, top + 4, canvas.width(), size * 1.7, Ink.PAPER, null, 0);
            canvas.text(narrowLabel(line), left, top + size * 1.5, size, Anchor.START, false, Ink.TEXT);
        }
        for (int i = line.values().size() - 1; i >= 0; i--) value(line, i, middle);
    }

    /** Label and figures share the line above the marks. */
    private String narrowLabel(Row line) {
        List<String> figures = line.values().stream().map(chart::shown).toList();
        return TextFit.cut(line.label(), 13) + "　" + String.join("／", figures);
    }

    private void value(Row line, int series, double middle) {
        line.values().get(series).ifPresent(v -> mark(series, x(v.doubleValue()), middle));
        if (wide)
            canvas.text(
                    chart.shown(line.values().get(series)),
                    figure(series),
                    middle + size * 0.36,
                    size,
                    Anchor.END,
                    series == 0,
                    Ink.TEXT);
    }

    /** Diamond, open square, dot: told apart without colour. */
    private void mark(int series, double x, double y) {
        double d = wide ? 9 : 8;
        switch (series) {
            case 0 ->
                canvas.path(
                        "M" + Canvas.n(x) + " " + Canvas.n(y - d) + "l" + d + " " + d + "l-" + d + " " + d + "l-" + d
                                + " -" + d + "Z",
                        Ink.ALERT,
                        Ink.PAPER,
                        1,
                        null);
            case 1 -> canvas.rect(x - d * 0.75, y - d * 0.75, d * 1.5, d * 1.5, Ink.PAPER, Ink.MAIN, 2.5);
            default -> canvas.circle(x, y, d * 0.6, Ink.TEXT, Ink.PAPER, 1);
        }
    }

    private double figure(int series) {
        return canvas.width() - 12 - (chart.series().size() - 1 - series) * figureWidth();
    }

    private double x(double value) {
        return left + chart.axis().share(value) * (right - left);
    }
}
