package jp.kizahashi.stats.regression;

import java.util.Arrays;

/**
 * One set of variables for many responses, fitted in double precision and fast, for resampling. The columns should be
 * of moderate size and not nearly dependent, as component scores are; {@link Ols} and {@link Logit} are for the fits
 * that are shown.
 */
public final class SharedDesign {
    private final OrthonormalDesign design;
    private final double[][] x;

    /**
     * What least squares brings.
     *
     * @param coefficients one a column
     * @param standardized coefficient × sd(x) ÷ sd(y), one a column after the constant
     * @param rSquared about the mean
     */
    public record Fit(double[] coefficients, double[] standardized, double rSquared) {}

    /**
     * @param x n rows of k &lt; n values, the first of them 1
     */
    public SharedDesign(double[][] x) {
        this.x = x;
        this.design = new OrthonormalDesign(x);
    }

    /** Least squares of n values on the columns. */
    public Fit ols(double[] y) {
        int k = design.k;
        double[] gamma = new double[k];
        for (int i = 0; i < design.n; i++)
            for (int j = 0; j < k; j++) gamma[j] += design.q[i * k + j] * y[i] / design.n;
        double mean = Arrays.stream(y).sum() / design.n;
        double total = 0;
        double rest = 0;
        for (int i = 0; i < design.n; i++) {
            double fitted = 0;
            for (int j = 0; j < k; j++) fitted += design.q[i * k + j] * gamma[j];
            total += (y[i] - mean) * (y[i] - mean);
            rest += (y[i] - fitted) * (y[i] - fitted);
        }
        double[] beta = design.coefficients(gamma);
        return new Fit(beta, standardized(beta, total), 1 - rest / total);
    }

    private double[] standardized(double[] beta, double total) {
        double[] standardized = new double[beta.length - 1];
        for (int j = 1; j < beta.length; j++) {
            double mean = 0;
            double spread = 0;
            for (double[] row : x) mean += row[j] / x.length;
            for (double[] row : x) spread += (row[j] - mean) * (row[j] - mean);
            standardized[j - 1] = beta[j] * Math.sqrt(spread / total);
        }
        return standardized;
    }

    /** Logistic regression of n zeros and ones; NaN everywhere when no finite estimates exist. */
    public double[] logit(double[] y) {
        return logit(y, new double[design.k]);
    }

    /**
     * The same from a good guess, such as the estimates of all cases, which saves steps.
     *
     * @param start one coefficient a column; where one is NaN the search starts at 0
     */
    public double[] logit(double[] y, double[] start) {
        boolean usable = Arrays.stream(start).allMatch(Double::isFinite);
        LikelihoodSearch search = new LikelihoodSearch(design, y, usable ? start : new double[design.k]);
        if (search.run()) return search.coefficients();
        double[] none = new double[design.k];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
