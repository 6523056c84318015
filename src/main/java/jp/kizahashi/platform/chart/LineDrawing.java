package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.chart.LineChart.Series;
import org.jspecify.annotations.Nullable;

/** Draws a {@link LineChart}. */
final class LineDrawing {
    private static final List<String> INKS = List.of(Ink.MAIN, Ink.TEXT, Ink.MIDDLE, Ink.RULE);
    private static final String[] DASHES = {null, "10 5", "3 4", "14 4 3 4"};

    private final LineChart chart;
    private final Canvas canvas;
    private final double size;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    LineDrawing(LineChart chart, Width layout) {
        this.chart = chart;
        boolean wide = layout == Width.WIDE;
        double width = wide ? 1000 : 375;
        this.size = wide ? 17 : 13;
        this.left = chart.levels() == null ? (wide ? 78 : 46) : (wide ? 104 : 74);
        this.right = width - (wide ? 250 : 124);
        this.top = wide ? 44 : 40;
        this.bottom = top + (wide ? 320 : 240);
        this.canvas = new Canvas(chart, width, bottom + size * 3.4);
    }

    String draw() {
        grid();
        // The first line is the main one and lies on top.
        for (int i = chart.series().size() - 1; i >= 0; i--) line(i);
        labels();
        return canvas.svg();
    }

    private void grid() {
        for (double tick : chart.axis().ticks()) {
            double y = y(tick);
            canvas.line(left, y, right, y, Ink.GRID, 1);
            canvas.text(chart.tick(tick), left - 10, y + size * 0.36, size * 0.9, Anchor.END, false, Ink.TEXT);
        }
        canvas.line(left, bottom, right, bottom, Ink.RULE, 2);
        canvas.text(chart.axis().heading(), 4, top - size, size * 0.9, Anchor.START, false, Ink.TEXT);
        int lines = 2;
        double room = (right - left) / chart.periods().size() / size;
        for (int i = 0; i < chart.periods().size(); i++)
            canvas.lines(
                    TextFit.wrap(chart.periods().get(i), room, lines),
                    x(i),
                    bottom + size * 1.4,
                    size * 0.9,
                    Anchor.MIDDLE,
                    false);
    }

    private void line(int index) {
        Series series = chart.series().get(index);
        StringBuilder d = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null)
                d.append(pen ? 'L' : 'M').append(Canvas.n(x(i))).append(' ').append(Canvas.n(y(index, value)));
            pen = value != null;
        }
        canvas.path(d.toString(), "none", INKS.get(index), 3, DASHES[index]);
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null) marker(index, x(i), y(index, value));
        }
    }

    private void marker(int index, double x, double y) {
        double r = size * 0.4;
        String ink = INKS.get(index);
        switch (index) {
            case 0 -> canvas.circle(x, y, r, ink, Ink.PAPER, 1.5);
            case 1 -> canvas.rect(x - r, y - r, 2 * r, 2 * r, Ink.PAPER, ink, 2.5);
            case 2 ->
                canvas.path(
                        corner(x, y - r) + "L" + point(x + r, y + r) + "L" + point(x - r, y + r) + "Z",
                        ink,
                        Ink.PAPER,
                        1,
                        null);
            default ->
                canvas.path(
                        corner(x, y - r) + "L" + point(x + r, y) + "L" + point(x, y + r) + "L" + point(x - r, y) + "Z",
                        Ink.PAPER,
                        ink,
                        2.5,
                        null);
        }
    }

    /** Names and last values at the right, moved apart where they would touch. */
    private void labels() {
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            BigDecimal last = last(chart.series().get(i));
            if (last != null) places.add(new double[] {i, y(last.doubleValue())});
        }
        places.sort((a, b) -> Double.compare(a[1], b[1]));
        double step = size * 2.5;
        for (int i = 1; i < places.size(); i++)
            places.get(i)[1] = Math.max(places.get(i)[1], places.get(i - 1)[1] + step);
        double over = places.isEmpty() ? 0 : Math.max(0, places.getLast()[1] - bottom + size);
        for (double[] place : places) label((int) place[0], place[1] - over);
    }

    private void label(int index, double y) {
        Series series = chart.series().get(index);
        BigDecimal last = last(series);
        marker(index, right + size, y);
        double x = right + size * 1.8;
        double ems = (canvas.width() - x - 2) / size;
        canvas.text(TextFit.cut(series.label(), ems), x, y + size * 0.1, size, Anchor.START, false, Ink.TEXT);
        if (last != null) canvas.text(chart.shown(last), x, y + size * 1.25, size, Anchor.START, true, Ink.TEXT);
    }

    private static @Nullable BigDecimal last(Series series) {
        return series.values().reversed().stream()
                .filter(v -> v != null)
                .findFirst()
                .orElse(null);
    }

    private double x(int period) {
        double step = (right - left) / chart.periods().size();
        return left + step * (period + 0.5);
    }

    /** Lines with a common point lie a little apart, so that none hides another. */
    private double y(int index, BigDecimal value) {
        boolean shared =
                chart.series().stream().filter(s -> s.values().contains(value)).count() > 1;
        return y(value.doubleValue()) + (shared ? (index - (chart.series().size() - 1) / 2.0) * 5 : 0);
    }

    private double y(double value) {
        return bottom - chart.axis().share(value) * (bottom - top);
    }

    private static String corner(double x, double y) {
        return "M" + point(x, y);
    }

    private static String point(double x, double y) {
        return Canvas.n(x) + " " + Canvas.n(y);
    }
}
