package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.util.Optional;
import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.chart.PanelChart.Panel;
import jp.kizahashi.platform.chart.PanelChart.Row;

/** Draws a {@link PanelChart}: panels beside each other; on a phone the groups below each choice. */
final class PanelDrawing {
    private static final double WIDTH = 1000;
    private static final double LABELS = 250;
    private static final double NARROW = 375;

    /** Room for a figure such as 100.0. */
    private static final double FIGURE = 46;

    private final PanelChart chart;
    private final boolean wide;
    private final double size;
    private final double row;
    private final double head;
    private final Canvas canvas;

    PanelDrawing(PanelChart chart, Width layout) {
        this.chart = chart;
        this.wide = layout == Width.WIDE;
        this.size = wide ? 15 : 13;
        this.row = wide ? 27 : 26 + 21.0 * chart.panels().size();
        this.head = wide ? 46 : 8;
        double height = head + row * chart.rows().size() + size * 2.2;
        this.canvas = new Canvas(chart, wide ? WIDTH : NARROW, height);
    }

    String draw() {
        if (wide) panels();
        for (int i = 0; i < chart.rows().size(); i++) {
            if (wide) beside(chart.rows().get(i), head + i * row);
            else below(chart.rows().get(i), head + i * row);
        }
        double bottom = head + row * chart.rows().size() + size * 1.4;
        canvas.text(chart.axis().heading(), canvas.width() - 8, bottom, size * 0.9, Anchor.END, false, Ink.FAINT_TEXT);
        return canvas.svg();
    }

    private double panel() {
        return (WIDTH - LABELS) / chart.panels().size();
    }

    private void panels() {
        double bottom = head + row * chart.rows().size();
        for (int p = 0; p < chart.panels().size(); p++) {
            Panel panel = chart.panels().get(p);
            double x = LABELS + p * panel();
            canvas.text(TextFit.cut(panel.label(), (panel() - 10) / size), x, 16, size, Anchor.START, true, Ink.TEXT);
            canvas.text(panel.n(), x, 36, size * 0.9, Anchor.START, false, Ink.FAINT_TEXT);
            canvas.line(x, head, x, bottom, Ink.TEXT, 1);
        }
    }

    private void beside(Row line, double top) {
        double middle = top + row / 2;
        String label = TextFit.cut(line.label(), (LABELS - 18) / size);
        canvas.text(label, LABELS - 12, middle + size * 0.36, size, Anchor.END, false, Ink.TEXT);
        canvas.line(0, top, WIDTH, top, Ink.GRID, 1);
        for (int p = 0; p < line.values().size(); p++)
            bar(line.values().get(p), LABELS + p * panel(), top + 5, panel() - FIGURE - 8, row - 10);
    }

    private void below(Row line, double top) {
        canvas.line(0, top, NARROW, top, Ink.GRID, 1);
        canvas.text(TextFit.cut(line.label(), 27), 4, top + 18, size, Anchor.START, true, Ink.TEXT);
        for (int p = 0; p < line.values().size(); p++) {
            double y = top + 26 + p * 21;
            String label = TextFit.cut(chart.panels().get(p).label(), 9);
            canvas.text(label, 12, y + 12, size, Anchor.START, false, Ink.TEXT);
            bar(line.values().get(p), 140, y, NARROW - 140 - FIGURE - 8, 15);
        }
    }

    private void bar(Optional<BigDecimal> value, double x, double y, double most, double height) {
        double length =
                value.map(v -> chart.axis().share(v.doubleValue()) * most).orElse(0.0);
        if (length > 0) canvas.rect(x, y, length, height, Ink.MAIN, null, 0);
        double middle = y + height / 2 + size * 0.36;
        canvas.text(chart.shown(value), x + length + 5, middle, size, Anchor.START, false, Ink.TEXT);
    }
}
