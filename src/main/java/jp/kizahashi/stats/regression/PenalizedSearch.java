package jp.kizahashi.stats.regression;

import java.util.Arrays;

/** Maximum of the penalised likelihood ℓ(β) + ½ log |I(β)|, all coefficients free or one of them held. */
final class PenalizedSearch {
    private static final double TOLERANCE = 1e-9;
    private static final int ITERATIONS = 200;
    private static final double LONGEST_STEP = 5;

    private final double[][] x;
    private final double[] y;
    private final int k;
    private final double[] probabilities;
    private final double[] information;
    private double value;

    PenalizedSearch(double[][] x, double[] y) {
        this.x = x;
        this.y = y;
        this.k = x[0].length;
        this.probabilities = new double[x.length];
        this.information = new double[k * k];
    }

    /**
     * Climbs from the start until a step is so small that the next one would be below the last digits.
     *
     * @param held the coefficient that stays as it is, or −1
     */
    double[] maximize(double[] start, int held) {
        double[] beta = start.clone();
        value = evaluate(beta);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] step = step(beta, held);
            double[] before = beta.clone();
            double valueBefore = value;
            double share = Math.min(1, LONGEST_STEP / Math.max(1e-300, largest(step)));
            for (int halving = 0; halving < 40; halving++, share /= 2) {
                for (int j = 0; j < k; j++) beta[j] = before[j] + share * step[j];
                value = evaluate(beta);
                if (value >= valueBefore - 1e-13 * Math.abs(valueBefore)) break;
            }
            if (largest(step) <= TOLERANCE * Math.max(1, largest(beta))) break;
        }
        return beta;
    }

    /**
     * Newton's direction by the slope of the modified score, or, where that is not downhill in all directions (far from
     * the maximum), by the information, which always is.
     */
    private double[] step(double[] beta, int held) {
        double[] score = score(held);
        double[] curvature = new double[k * k];
        double[] moved = beta.clone();
        for (int j = 0; j < k; j++) {
            double h = 1e-5 * Math.max(1, Math.abs(beta[j]));
            moved[j] = beta[j] + h;
            evaluate(moved);
            double[] after = score(held);
            moved[j] = beta[j] - h;
            evaluate(moved);
            double[] before = score(held);
            moved[j] = beta[j];
            for (int i = j; i < k; i++) curvature[i * k + j] = (before[i] - after[i]) / (2 * h);
        }
        evaluate(beta);
        double[] newton = score.clone();
        if (Cholesky.solve(free(curvature, held), newton)) return newton;
        Cholesky.solve(free(information, held), score);
        return score;
    }

    /** The matrix with the held coefficient cut out. */
    private double[] free(double[] matrix, int held) {
        double[] free = matrix.clone();
        if (held >= 0) for (int j = 0; j < k; j++) free[Math.max(held, j) * k + Math.min(held, j)] = j == held ? 1 : 0;
        return free;
    }

    /** The modified score Σ (y − p + h (½ − p)) x at the last point, h the leverages; 0 for the held coefficient. */
    private double[] score(int held) {
        double[] score = new double[k];
        double[][] inverse = inverseInformation();
        for (int i = 0; i < x.length; i++) {
            double p = probabilities[i];
            double pull = y[i] - p + leverage(x[i], inverse) * p * (1 - p) * (0.5 - p);
            for (int j = 0; j < k; j++) score[j] += pull * x[i][j];
        }
        if (held >= 0) score[held] = 0;
        return score;
    }

    private double leverage(double[] row, double[][] inverse) {
        double sum = 0;
        for (int i = 0; i < k; i++) for (int j = 0; j < k; j++) sum += row[i] * inverse[i][j] * row[j];
        return sum;
    }

    private double evaluate(double[] beta) {
        Arrays.fill(information, 0);
        double logLikelihood = 0;
        for (int i = 0; i < x.length; i++) {
            double eta = 0;
            for (int j = 0; j < k; j++) eta += x[i][j] * beta[j];
            double e = Math.exp(-Math.abs(eta));
            probabilities[i] = (eta >= 0 ? 1 : e) / (1 + e);
            logLikelihood -= Math.log1p(e) + Math.max(0, y[i] > 0.5 ? -eta : eta);
            double weight = e / ((1 + e) * (1 + e));
            for (int j = 0; j < k; j++)
                for (int l = 0; l <= j; l++) information[j * k + l] += weight * x[i][j] * x[i][l];
        }
        double penalty = 0.5 * Cholesky.logDeterminant(information, k);
        return Double.isNaN(penalty) ? Double.NEGATIVE_INFINITY : logLikelihood + penalty;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double v : values) largest = Math.max(largest, Math.abs(v));
        return largest;
    }

    /** The inverse of the information of all coefficients at the last point. */
    double[][] inverseInformation() {
        return Cholesky.invert(information, k);
    }

    /** The penalised log-likelihood at the last point, up to a constant that depends on the scale of x only. */
    double value() {
        return value;
    }
}
