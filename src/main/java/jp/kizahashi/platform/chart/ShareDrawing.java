package jp.kizahashi.platform.chart;

import java.util.List;
import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.chart.ShareChart.Row;

/** Draws a {@link ShareChart}. */
final class ShareDrawing {
    private static final List<String> FILLS = List.of(Ink.MAIN, "#7096f8", "#d9e6ff", Ink.PAPER, "#e6e6e6");

    private static final double LEGEND = 26;
    private static final double WIDTH = 1000;
    private static final double FROM = 230;
    private static final double LETTER = 17;

    private final ShareChart chart;
    private final Canvas canvas;
    private final boolean wide;
    private final double size;
    private final double left;
    private final double right;
    private final double top;
    private final double row;

    ShareDrawing(ShareChart chart, Width layout) {
        this.chart = chart;
        this.wide = layout == Width.WIDE;
        double width = wide ? WIDTH : 375;
        this.size = wide ? LETTER : 13;
        this.left = wide ? FROM : 8;
        this.right = width - (wide ? 90 : 52);
        this.row = wide ? 48 : 58;
        this.top = wide ? 28 + LEGEND * lines(chart) : 16 + chart.parts().size() * 24;
        this.canvas = new Canvas(chart, width, top + chart.rows().size() * row + 34);
    }

    String draw() {
        legend();
        for (int i = 0; i < chart.rows().size(); i++) row(chart.rows().get(i), top + i * row);
        double bottom = top + chart.rows().size() * row;
        for (int percent = 0; percent <= 100; percent += wide ? 20 : 50) {
            double x = left + (right - left) * percent / 100;
            Anchor anchor = percent == 0 && !wide ? Anchor.START : Anchor.MIDDLE;
            canvas.text(percent + "%", x, bottom + size * 1.3, size * 0.9, anchor, false, Ink.FAINT_TEXT);
        }
        return canvas.svg();
    }

    private void legend() {
        double x = wide ? left : 8;
        double y = 12;
        for (int i = 0; i < chart.parts().size(); i++) {
            if (wide && x > left && x + entry(chart.parts().get(i)) > WIDTH) {
                x = left;
                y += LEGEND;
            }
            segment(i, x, y, 24, 18);
            canvas.text(chart.parts().get(i), x + 32, y + 9 + size * 0.36, size, Anchor.START, false, Ink.TEXT);
            if (wide) x += entry(chart.parts().get(i));
            else y += 24;
        }
        canvas.text(ShareChart.text("n"), canvas.width() - 8, top - 6, size * 0.9, Anchor.END, false, Ink.FAINT_TEXT);
    }

    /** How wide a part's entry in the legend is, with the room behind it. */
    private static double entry(String part) {
        return 32 + TextFit.ems(part) * LETTER + 28;
    }

    /** Over how many lines the entries run. */
    private static int lines(ShareChart chart) {
        int lines = 1;
        double x = FROM;
        for (String part : chart.parts()) {
            if (x > FROM && x + entry(part) > WIDTH) {
                lines++;
                x = FROM;
            }
            x += entry(part);
        }
        return lines;
    }

    private void row(Row row, double y) {
        double barTop = wide ? y + 6 : y + 22;
        double height = wide ? row() - 14 : row() - 28;
        double middle = barTop + height / 2 + size * 0.36;
        double ems = (wide ? left - 16 : right - left) / size;
        String label = TextFit.cut(row.label(), ems);
        if (wide) canvas.text(label, left - 12, middle, size, Anchor.END, false, Ink.TEXT);
        else canvas.text(label, left, y + 16, size, Anchor.START, false, Ink.TEXT);
        canvas.text(String.valueOf(row.n()), canvas.width() - 8, middle, size, Anchor.END, false, Ink.TEXT);
        double x = left;
        for (int i = 0; i < chart.parts().size(); i++) {
            double width = row.share(i) * (right - left);
            if (width > 0) part(row, i, x, barTop, width, height);
            x += width;
        }
    }

    private void part(Row row, int part, double x, double y, double width, double height) {
        segment(part, x, y, width, height);
        String shown = row.percent(part).shown();
        double text = TextFit.ems(shown) * size;
        if (text + 6 > width) return;
        double middle = y + height / 2;
        if (part > 0)
            canvas.rect(x + width / 2 - text / 2 - 3, middle - size * 0.6, text + 6, size * 1.2, Ink.PAPER, null, 0);
        canvas.text(
                shown,
                x + width / 2,
                middle + size * 0.36,
                size,
                Anchor.MIDDLE,
                true,
                part == 0 ? Ink.PAPER : Ink.TEXT);
    }

    /** One part's face: dark, middle with strokes, pale with opposite strokes, white, grey with dense strokes. */
    private void segment(int part, double x, double y, double width, double height) {
        canvas.rect(x, y, width, height, FILLS.get(part), null, 0);
        if (part == 1) canvas.hatch(x, y, width, height, 8, true, Ink.MAIN, 1.5);
        if (part == 2) canvas.hatch(x, y, width, height, 12, false, Ink.MAIN, 1);
        if (part == 4) canvas.hatch(x, y, width, height, 5, true, Ink.RULE, 1);
        canvas.rect(x + 0.75, y + 0.75, Math.max(0.1, width - 1.5), height - 1.5, "none", Ink.TEXT, 1.5);
    }

    private double row() {
        return row;
    }
}
