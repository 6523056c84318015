package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

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
