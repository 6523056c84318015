package jp.kizahashi.stats.published;

import java.util.List;
import jp.kizahashi.stats.Tail;
import org.jspecify.annotations.Nullable;

/** The figures of one line: the sign of β is that of t, and p follows from |t| with n − k − 1 degrees of freedom. */
final class RowFigures {
    private final PublishedTable.Row row;

    RowFigures(PublishedTable.Row row) {
        this.row = row;
    }

    /** Whether t and p can both be true with so many degrees of freedom. */
    boolean isConsistent(double df) {
        Printed t = row.t();
        Printed p = row.p();
        return t == null || p == null || p.truth().meets(probability(t.truth(), df));
    }

    /** The p-values of a range of t. */
    static Range probability(Range t, double df) {
        Range size = size(t);
        return new Range(Tail.twoSidedT(size.high(), df), Tail.twoSidedT(size.low(), df));
    }

    private static Range size(Range t) {
        double far = Math.max(Math.abs(t.low()), Math.abs(t.high()));
        double near = t.low() <= 0 && t.high() >= 0 ? 0 : Math.min(Math.abs(t.low()), Math.abs(t.high()));
        return new Range(near, far);
    }

    /** The t that a printed p allows, with the sign of β if it is printed and has one. */
    List<Range> statistic(double df) {
        Printed p = row.p();
        Range size = p == null
                ? new Range(0, Double.POSITIVE_INFINITY)
                : new Range(quantile(p.truth().high(), df), quantile(p.truth().low(), df));
        int sign = sign(row.beta());
        if (sign > 0) return List.of(size);
        if (sign < 0) return List.of(size.negated());
        return List.of(size.negated(), size);
    }

    private static double quantile(double p, double df) {
        if (p <= 0) return Double.POSITIVE_INFINITY;
        return p >= 1 ? 0 : -Tail.quantileT(p / 2, df);
    }

    /** The coefficients that the sign of t allows. */
    Range beta() {
        int sign = sign(row.t());
        if (sign > 0) return new Range(0, Double.POSITIVE_INFINITY);
        if (sign < 0) return new Range(Double.NEGATIVE_INFINITY, 0);
        return Range.ALL;
    }

    /** 1 or −1 when every true value has that sign, else 0. */
    private static int sign(@Nullable Printed printed) {
        if (printed == null) return 0;
        if (printed.truth().low() > 0) return 1;
        return printed.truth().high() < 0 ? -1 : 0;
    }
}
