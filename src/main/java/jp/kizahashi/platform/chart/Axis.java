package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scale of values, chosen by the caller so that charts beside each other can share it.
 *
 * @param label what is measured
 * @param unit such as 点 or ％; empty without
 * @param from the smallest value drawn
 * @param to the largest value drawn, &gt; from
 * @param step distance of the grid lines, &gt; 0
 * @param decimals decimals of printed values
 */
public record Axis(String label, String unit, double from, double to, double step, int decimals) {
    public Axis {
        if (!(to > from) || !(step > 0)) throw new IllegalArgumentException(label + ": axis " + from + " to " + to);
    }

    /**
     * A scale with round steps (1, 2 or 5 times a power of ten, four to eight of them) that holds all values.
     *
     * @param values those that are not finite are passed over; none at all gives 0 to 1
     */
    public static Axis covering(String label, String unit, int decimals, double... values) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        double span = Math.max(high - low, Math.max(Math.abs(high), 1) * 1e-6);
        double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
        double step = Stream.of(1.0, 2.0, 5.0, 10.0)
                .map(f -> f * power)
                .filter(s -> span / s <= 7)
                .findFirst()
                .orElseThrow();
        double from = Math.floor(low / step) * step;
        return new Axis(label, unit, from, Math.max(Math.ceil(high / step) * step, from + step), step, decimals);
    }

    /** Where a value lies, 0 at the start and 1 at the end; values outside are held at the edge. */
    double share(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; from + i * step <= to + step / 1e6; i++) ticks.add(from + i * step);
        return ticks;
    }

    /** A tick's number, without needless decimals. */
    String tick(double value) {
        BigDecimal exact =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.toPlainString();
    }

    /** The label with its unit. */
    String heading() {
        return unit.isEmpty() ? label : label + "（" + unit + "）";
    }
}
