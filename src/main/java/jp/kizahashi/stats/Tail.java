package jp.kizahashi.stats;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Tail probabilities, each computed as a tail and not as one minus the rest, so that small p-values keep their digits.
 *
 * <p>Source: NIST Digital Library of Mathematical Functions §7.2 (error function), §8.2 (incomplete gamma), §8.17
 * (incomplete beta). NaN in gives NaN out.
 */
public final class Tail {
    private static final double EPSILON = 1e-16;
    private static final int ITERATIONS = 100_000;

    private Tail() {}

    /** P(|T| ≥ |t|) for Student's t with df &gt; 0 degrees of freedom. */
    public static double twoSidedT(double t, double df) {
        if (Double.isNaN(t)) return Double.NaN;
        if (Double.isInfinite(t)) return 0;
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5, EPSILON, ITERATIONS);
    }

    /** P(F ≥ f) for Fisher's F with df1 and df2 degrees of freedom. */
    public static double upperF(double f, double df1, double df2) {
        if (Double.isNaN(f)) return Double.NaN;
        if (f <= 0) return 1;
        if (Double.isInfinite(f)) return 0;
        return Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, EPSILON, ITERATIONS);
    }

    /** P(χ² ≥ x) with df &gt; 0 degrees of freedom. */
    public static double upperChiSquared(double x, double df) {
        if (Double.isNaN(x)) return Double.NaN;
        if (x <= 0) return 1;
        return Gamma.regularizedGammaQ(df / 2, x / 2, EPSILON, ITERATIONS);
    }

    /** P(|Z| ≥ |z|) for the standard normal Z. */
    public static double twoSidedNormal(double z) {
        return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** P(Z ≥ z) for the standard normal Z. */
    public static double upperNormal(double z) {
        return Double.isNaN(z) ? Double.NaN : 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /** The t with P(T ≤ t) = probability. */
    public static double quantileT(double probability, double df) {
        TDistribution distribution = new TDistribution(df);
        double t = distribution.inverseCumulativeProbability(probability);
        for (int i = 0; i < 3; i++) t += excess(twoSidedT(t, df), t, probability) / distribution.density(t);
        return t;
    }

    /** The z with P(Z ≤ z) = probability. */
    public static double quantileNormal(double probability) {
        NormalDistribution distribution = new NormalDistribution();
        double z = distribution.inverseCumulativeProbability(probability);
        for (int i = 0; i < 3; i++) z += excess(twoSidedNormal(z), z, probability) / distribution.density(z);
        return z;
    }

    /** Newton's numerator: the library's inverses stop at nine digits. */
    private static double excess(double twoSided, double at, double probability) {
        return at >= 0 ? twoSided / 2 - (1 - probability) : probability - twoSided / 2;
    }
}
