package jp.kizahashi.stats.table;

import jp.kizahashi.stats.Tail;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Gamma;

/**
 * The noncentral χ² distribution as a Poisson mixture of central ones. Source: Johnson, Kotz &amp; Balakrishnan,
 * Continuous Univariate Distributions vol. 2, §29.3.
 */
final class NoncentralChiSquared {
    private static final double NEGLIGIBLE = 1e-17;

    private NoncentralChiSquared() {}

    /** P(χ² ≤ x) with df degrees of freedom and the noncentrality. */
    static double cumulative(double x, double df, double noncentrality) {
        double half = noncentrality / 2;
        if (half == 0) return 1 - Tail.upperChiSquared(x, df);
        int middle = (int) half;
        double sum = 0;
        for (int i = middle; i >= 0; i--) {
            double weight = weight(i, half);
            if (weight < NEGLIGIBLE) break;
            sum += weight * (1 - Tail.upperChiSquared(x, df + 2.0 * i));
        }
        for (int i = middle + 1; ; i++) {
            double weight = weight(i, half);
            if (weight < NEGLIGIBLE) return sum;
            sum += weight * (1 - Tail.upperChiSquared(x, df + 2.0 * i));
        }
    }

    private static double weight(int i, double half) {
        return Math.exp(i * Math.log(half) - half - Gamma.logGamma(i + 1.0));
    }

    /** The noncentrality under which P(χ² ≤ x) is the probability; 0 when even 0 is too large. */
    static double noncentrality(double x, double df, double probability) {
        if (cumulative(x, df, 0) <= probability) return 0;
        double high = Math.max(1, x);
        while (cumulative(x, df, high) > probability) high *= 2;
        return new BrentSolver(1e-13, 1e-12).solve(1000, l -> cumulative(x, df, l) - probability, 0, high);
    }
}
