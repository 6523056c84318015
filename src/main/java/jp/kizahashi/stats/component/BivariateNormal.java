package jp.kizahashi.stats.component;

import jp.kizahashi.stats.Tail;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The standard bivariate normal distribution with correlation ρ: Φ₂(h, k) = Φ(h) Φ(k) + ∫₀^ρ φ₂(h, k; r) dr, with
 * r = sin θ. Source: R. L. Plackett, Biometrika 41 (1954), for the derivative by ρ.
 */
final class BivariateNormal {
    private static final int PANELS = 4;
    private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

    private BivariateNormal() {}

    /** P(X ≤ h, Y ≤ k); h and k may be infinite; −1 &lt; rho &lt; 1. */
    static double cumulative(double h, double k, double rho) {
        if (h == Double.NEGATIVE_INFINITY || k == Double.NEGATIVE_INFINITY) return 0;
        if (h == Double.POSITIVE_INFINITY) return Tail.upperNormal(-k);
        if (k == Double.POSITIVE_INFINITY) return Tail.upperNormal(-h);
        double independent = Tail.upperNormal(-h) * Tail.upperNormal(-k);
        return rho == 0 ? independent : independent + byCorrelation(h, k, rho);
    }

    private static double byCorrelation(double h, double k, double rho) {
        double top = Math.asin(Math.abs(rho));
        double sum = 0;
        for (int p = 0; p < PANELS; p++) {
            GaussIntegrator rule = FACTORY.legendre(24, top * p / PANELS, top * (p + 1) / PANELS);
            sum += rule.integrate(angle -> exponential(h, k, Math.signum(rho) * Math.sin(angle)));
        }
        return Math.signum(rho) * sum / (2 * Math.PI);
    }

    /** The density, which is also the derivative of {@link #cumulative} by rho; 0 at infinity. */
    static double density(double h, double k, double rho) {
        if (Double.isInfinite(h) || Double.isInfinite(k)) return 0;
        return exponential(h, k, rho) / (2 * Math.PI * Math.sqrt((1 - rho) * (1 + rho)));
    }

    private static double exponential(double h, double k, double rho) {
        return Math.exp(-(h * h + k * k - 2 * h * k * rho) / (2 * (1 - rho) * (1 + rho)));
    }
}
