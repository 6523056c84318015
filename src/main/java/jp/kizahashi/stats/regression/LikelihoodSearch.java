package jp.kizahashi.stats.regression;

import java.util.Arrays;

/**
 * Newton's method on the log-likelihood of a logistic model, with halved steps whenever the likelihood would fall.
 * Stops when a step no longer changes the coefficients in the last digits of a double.
 */
final class LikelihoodSearch {
    /** Beyond this many log odds a fitted probability is 0 or 1 to seven digits, and separation is likely. */
    static final double SUSPICIOUS_LOG_ODDS = 16;

    private static final double TOLERANCE = 1e-13;
    private static final int ITERATIONS = 60;

    private final BinaryDesign design;
    private final double[] gamma;
    private final double[] score;
    private final double[] information;
    private double deviance;
    private double largestLogOdds;
    private int iterations;
    private boolean settled;

    LikelihoodSearch(BinaryDesign design) {
        this.design = design;
        this.gamma = new double[design.k];
        this.score = new double[design.k];
        this.information = new double[design.k * design.k];
        this.deviance = evaluate(gamma);
    }

    /** Runs until the coefficients settle or log odds pass the limit; true when they settled. */
    boolean run(double largestAllowed) {
        while (!settled && iterations < ITERATIONS && largestLogOdds <= largestAllowed) step();
        return settled;
    }

    private void step() {
        iterations++;
        double[] step = score.clone();
        if (!Cholesky.solve(information, step)) {
            iterations = ITERATIONS;
            return;
        }
        double[] before = gamma.clone();
        double devianceBefore = deviance;
        double share = 1;
        for (int halving = 0; halving < 30; halving++, share /= 2) {
            for (int j = 0; j < gamma.length; j++) gamma[j] = before[j] + share * step[j];
            deviance = evaluate(gamma);
            if (deviance <= devianceBefore * (1 + 1e-12) + 1e-12) break;
        }
        settled = largest(step) <= TOLERANCE * Math.max(1, largest(gamma));
    }

    /** Fills score and information at the coefficients; returns the deviance −2 log L. */
    private double evaluate(double[] at) {
        int k = design.k;
        Arrays.fill(score, 0);
        Arrays.fill(information, 0);
        largestLogOdds = 0;
        double sum = 0;
        for (int i = 0, row = 0; i < design.n; i++, row += k) {
            double eta = 0;
            for (int j = 0; j < k; j++) eta += design.q[row + j] * at[j];
            largestLogOdds = Math.max(largestLogOdds, Math.abs(eta));
            double e = Math.exp(-Math.abs(eta));
            double p = (eta >= 0 ? 1 : e) / (1 + e);
            double residual = design.y[i] > 0.5 ? (eta >= 0 ? e : 1) / (1 + e) : -p;
            sum += Math.log1p(e) + Math.max(0, design.y[i] > 0.5 ? -eta : eta);
            add(row, residual, e / ((1 + e) * (1 + e)));
        }
        return 2 * sum;
    }

    private void add(int row, double residual, double weight) {
        int k = design.k;
        for (int i = 0; i < k; i++) {
            double z = design.q[row + i];
            score[i] += residual * z;
            double weighted = weight * z;
            for (int j = 0; j <= i; j++) information[i * k + j] += weighted * design.q[row + j];
        }
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) largest = Math.max(largest, Math.abs(value));
        return largest;
    }

    /** The coefficients of the design as given. */
    double[] coefficients() {
        return design.coefficients(gamma);
    }

    /** The inverse of the information at the coefficients, for the design as given. */
    double[][] covariance() {
        return design.covariance(Cholesky.invert(information, design.k));
    }

    /** The fitted probabilities of a one, row after row. */
    double[] probabilities() {
        double[] p = new double[design.n];
        for (int i = 0; i < design.n; i++) {
            double eta = 0;
            for (int j = 0; j < design.k; j++) eta += design.q[i * design.k + j] * gamma[j];
            p[i] = 1 / (1 + Math.exp(-eta));
        }
        return p;
    }

    double deviance() {
        return deviance;
    }

    double largestLogOdds() {
        return largestLogOdds;
    }

    int iterations() {
        return iterations;
    }
}
