package jp.kizahashi.stats.regression;

import java.util.Arrays;

/**
 * Newton's method on the log-likelihood of a logistic model, with halved steps whenever the likelihood would fall.
 * Stops when another step would no longer change the coefficients in the last digits of a double.
 */
final class LikelihoodSearch {
    /** Newton squares its error: after a step this small the next one would be below the last digit. */
    private static final double TOLERANCE = 1e-8;

    private static final int ITERATIONS = 60;

    private final OrthonormalDesign design;
    private final double[] y;
    private final double[] gamma;
    private final double[] score;
    private final double[] information;
    private double deviance;
    private int iterations;
    private boolean settled;

    /**
     * @param y n values 0 or 1
     */
    LikelihoodSearch(OrthonormalDesign design, double[] y) {
        this(design, y, new double[design.k]);
    }

    /**
     * @param start coefficients of the design as given
     */
    LikelihoodSearch(OrthonormalDesign design, double[] y, double[] start) {
        this.design = design;
        this.y = y;
        this.gamma = design.inner(start);
        this.score = new double[design.k];
        this.information = new double[design.k * design.k];
        this.deviance = evaluate(gamma);
    }

    /**
     * Runs until the coefficients settle; false when they do not. Then the data may be separated: each step moves the
     * log odds outward by about one, for ever.
     */
    boolean run() {
        while (!settled && iterations < ITERATIONS) step();
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
        double sum = 0;
        // Logarithms of products of up to 256 factors between 1 and 2: one logarithm in place of 256.
        double product = 1;
        for (int i = 0, row = 0; i < design.n; i++, row += k) {
            double eta = 0;
            for (int j = 0; j < k; j++) eta += design.q[row + j] * at[j];
            double size = Math.abs(eta);
            double e = Math.exp(-size);
            double share = 1 / (1 + e);
            boolean one = y[i] > 0.5;
            double miss = one == eta >= 0 ? e * share : share;
            sum += one == eta >= 0 ? 0 : size;
            product *= 1 + e;
            if ((i & 255) == 255) {
                sum += Math.log(product);
                product = 1;
            }
            add(row, one ? miss : -miss, e * share * share);
        }
        return 2 * (sum + Math.log(product));
    }

    private void add(int row, double residual, double weight) {
        int k = design.k;
        double[] q = design.q;
        for (int i = 0, cell = 0; i < k; i++, cell += k) {
            double z = q[row + i];
            score[i] += residual * z;
            double weighted = weight * z;
            for (int j = 0; j <= i; j++) information[cell + j] += weighted * q[row + j];
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
}
