package jp.kizahashi.stats.published;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.stats.Tail;
import org.jspecify.annotations.Nullable;

/**
 * R, R², F and its p for one number of cases. All four rise or fall with R², so that each printed figure allows a range
 * of R² and they agree when these ranges share a value: F = (R² ÷ k) ÷ ((1 − R²) ÷ (n − k − 1)).
 */
final class ModelFigures {
    /** The figures of the whole model, in the order of a table. */
    enum Figure {
        R("R"),
        R_SQUARED("R2"),
        F("F"),
        F_P("Fp");

        final String id;

        Figure(String id) {
            this.id = id;
        }
    }

    private final double k;
    private final double df;
    private final List<@Nullable Printed> printed;
    private final List<Range> allowed = new ArrayList<>();

    ModelFigures(PublishedTable table, int n) {
        k = table.variables();
        df = n - k - 1;
        printed = printed(table);
        for (Figure figure : Figure.values()) {
            Printed p = printed.get(figure.ordinal());
            allowed.add(p == null ? new Range(0, 1) : toRSquared(figure, p.truth()));
        }
    }

    static List<@Nullable Printed> printed(PublishedTable table) {
        List<@Nullable Printed> printed = new ArrayList<>();
        printed.add(table.r());
        printed.add(table.rSquared());
        printed.add(table.f());
        printed.add(table.fP());
        return printed;
    }

    private Range toRSquared(Figure figure, Range truth) {
        Range range = switch (figure) {
            case R -> new Range(square(Math.max(0, truth.low())), square(truth.high()));
            case R_SQUARED -> truth;
            case F -> new Range(ofF(truth.low()), ofF(truth.high()));
            case F_P -> new Range(ofP(truth.high()), ofP(truth.low()));
        };
        return range.and(new Range(0, 1));
    }

    private static double square(double r) {
        return r < 0 ? -1 : r * r;
    }

    private double ofF(double f) {
        return f < 0 ? -1 : k * f / (k * f + df);
    }

    /** The R² whose F has this probability. */
    private double ofP(double p) {
        if (p <= 0) return 1;
        if (p >= 1) return p > 1 + 1e-9 ? -1 : 0;
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (probability(middle) > p) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private double probability(double rSquared) {
        return rSquared >= 1 ? 0 : Tail.upperF(rSquared / k / ((1 - rSquared) / df), k, df);
    }

    /** The R² that all figures but one allow; null leaves out none. */
    Range without(@Nullable Figure left) {
        Range common = new Range(0, 1);
        for (Figure figure : Figure.values()) if (figure != left) common = common.and(allowed.get(figure.ordinal()));
        return common;
    }

    boolean isConsistent() {
        return !without(null).isEmpty();
    }

    /** The values of a figure that a range of R² brings. */
    Range of(Figure figure, Range rSquared) {
        return switch (figure) {
            case R -> new Range(Math.sqrt(rSquared.low()), Math.sqrt(rSquared.high()));
            case R_SQUARED -> rSquared;
            case F -> new Range(toF(rSquared.low()), toF(rSquared.high()));
            case F_P -> new Range(probability(rSquared.high()), probability(rSquared.low()));
        };
    }

    private double toF(double rSquared) {
        return rSquared / k / ((1 - rSquared) / df);
    }

    /** Whether the figure itself fits what the others allow. */
    boolean fits(Figure figure) {
        Printed p = printed.get(figure.ordinal());
        Range others = without(figure);
        return p == null || !others.isEmpty() && p.truth().meets(of(figure, others));
    }
}
