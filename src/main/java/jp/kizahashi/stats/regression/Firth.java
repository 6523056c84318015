package jp.kizahashi.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Tail;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathRuntimeException;

/**
 * Firth's logistic regression: the likelihood times the square root of the information's determinant is maximised. Its
 * estimates are finite even when the data are separated, and less biased in small samples.
 *
 * <p>p-values and intervals come from the profile of the penalised likelihood, never from Wald's approximation, which
 * fails just where this method is needed. The penalty of a profile is that of the whole model. Sources: D. Firth,
 * Biometrika 80 (1993); G. Heinze &amp; M. Schemper, Statistics in Medicine 21 (2002).
 */
public final class Firth {
    private static final double CHI_SQUARED_95 = Math.pow(Tail.quantileNormal(0.975), 2);
    private static final double FARTHEST = 200;

    private final List<Column> model;
    private final List<Integer> kept;
    private final Standardized z;
    private final double[] y;

    private Firth(List<Column> model, Column y, boolean intercept) {
        this.model = model;
        this.y = Logit.binary(y);
        CrossProducts products = new CrossProducts(model, y);
        kept = IntStream.range(0, model.size())
                .filter(j -> !products.isDependent(j))
                .boxed()
                .toList();
        z = new Standardized(kept.stream().map(model::get).toList(), false);
    }

    /**
     * The lines of the table, the constant first: statistic is the signed root of the profile likelihood ratio, standard
     * error that of the information (for reading only), interval that of the profile; an end that lies beyond 200
     * standardised log odds is infinite, one that the search could not find is NaN.
     *
     * @param x k ≥ 0 columns of n values
     * @param y n values, each 0 or 1
     * @param intercept whether a constant is estimated too
     * @throws IllegalArgumentException as {@link Logit#fit}
     */
    public static List<Coefficient> fit(List<Column> x, Column y, boolean intercept) {
        List<Column> model = Ols.model(x, y.size(), intercept);
        if (y.size() <= model.size())
            throw new IllegalArgumentException(y.size() + " rows for " + model.size() + " coefficients");
        return new Firth(model, y, intercept).table();
    }

    private List<Coefficient> table() {
        PenalizedSearch whole = new PenalizedSearch(z.values(), y);
        double[] best = whole.maximize(new double[kept.size()], -1);
        double top = whole.value();
        double[] estimates = z.coefficients(best);
        double[][] covariance = z.covariance(whole.inverseInformation());
        List<Coefficient> table = new ArrayList<>();
        for (int j = 0; j < model.size(); j++) {
            int at = kept.indexOf(j);
            String name = model.get(j).name();
            if (at < 0) table.add(Coefficient.missing(name));
            else table.add(line(name, at, best, top, estimates[at], Math.sqrt(covariance[at][at])));
        }
        return table;
    }

    private Coefficient line(String name, int at, double[] best, double top, double estimate, double error) {
        double unit = z.unit(at);
        double ratio = Math.max(0, drop(at, 0, best.clone(), top));
        double low = end(at, -1, best, top);
        double high = end(at, 1, best, top);
        double root = Math.copySign(Math.sqrt(ratio), estimate);
        return new Coefficient(name, estimate, error, root, Tail.upperChiSquared(ratio, 1), low * unit, high * unit);
    }

    /**
     * Twice the fall of the penalised log-likelihood when one coefficient is held at the value.
     *
     * @param near coefficients to start from; becomes those of the held maximum, a good start for a value near by
     */
    private double drop(int at, double value, double[] near, double top) {
        double[] start = near.clone();
        start[at] = value;
        PenalizedSearch profile = new PenalizedSearch(z.values(), y);
        double[] held = profile.maximize(start, at);
        System.arraycopy(held, 0, near, 0, held.length);
        return 2 * (top - profile.value());
    }

    private double end(int at, int side, double[] best, double top) {
        double[] near = best.clone();
        UnivariateFunction excess = value -> drop(at, value, near, top) - CHI_SQUARED_95;
        double reach = 0.5;
        double inside = best[at];
        double outside = best[at] + side * reach;
        while (excess.value(outside) < 0) {
            inside = outside;
            reach *= 2;
            if (reach > FARTHEST) return side * Double.POSITIVE_INFINITY;
            outside = best[at] + side * reach;
        }
        try {
            return new BrentSolver(1e-11, 1e-11)
                    .solve(1000, excess, Math.min(inside, outside), Math.max(inside, outside));
        } catch (MathRuntimeException e) {
            // Thousands of rows without any overlap leave a profile so flat that its height is rounding: no end is
            // told.
            return Double.NaN;
        }
    }
}
