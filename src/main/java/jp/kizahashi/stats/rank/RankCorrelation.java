package jp.kizahashi.stats.rank;

import java.util.List;
import jp.kizahashi.stats.Tail;

/**
 * How far two variables of the same cases are in the same order, from −1 to 1.
 *
 * @param coefficient ρ or τ-b; NaN when a variable has one value only
 * @param statistic t with n − 2 degrees (Spearman) or z (Kendall)
 * @param p two-sided, by the large-sample distribution of the statistic
 */
public record RankCorrelation(double coefficient, double statistic, double p) {
    /**
     * Spearman's ρ: Pearson's correlation of mid-ranks; p by t. Source: R's {@code cor.test(method = "spearman", exact =
     * FALSE)}.
     *
     * @param x n ≥ 3 values
     * @param y n values
     */
    public static RankCorrelation spearman(double[] x, double[] y) {
        check(x, y);
        double rho = pearson(Ranks.of(x).ranks(), Ranks.of(y).ranks());
        int df = x.length - 2;
        double t = rho * Math.sqrt(df / ((1 - rho) * (1 + rho)));
        return new RankCorrelation(rho, t, Tail.twoSidedT(t, df));
    }

    private static double pearson(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }
        return xx == 0 || yy == 0 ? Double.NaN : Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
    }

    /**
     * Kendall's τ-b: concordant minus discordant pairs, over the geometric mean of the pairs not tied in each; p by the
     * normal approximation with its variance corrected for ties. Source: M. G. Kendall, Rank Correlation Methods
     * (4th ed.) chapters 3–4; R's {@code cor.test(method = "kendall", exact = FALSE)}.
     *
     * @param x n ≥ 3 values
     * @param y n values
     */
    public static RankCorrelation kendall(double[] x, double[] y) {
        check(x, y);
        double s = 0;
        for (int i = 0; i < x.length; i++)
            for (int j = 0; j < i; j++) s += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
        double n = x.length;
        List<Integer> tiesX = Ranks.of(x).ties();
        List<Integer> tiesY = Ranks.of(y).ties();
        double pairs = n * (n - 1);
        double freeX = pairs - product(tiesX, 0, 1);
        double freeY = pairs - product(tiesY, 0, 1);
        if (freeX == 0 || freeY == 0) return new RankCorrelation(Double.NaN, Double.NaN, Double.NaN);
        double variance = (pairs * (2 * n + 5) - twoFive(tiesX) - twoFive(tiesY)) / 18
                + product(tiesX, 0, 1) * product(tiesY, 0, 1) / (2 * pairs)
                + product(tiesX, 0, 2) * product(tiesY, 0, 2) / (9 * pairs * (n - 2));
        double z = s / Math.sqrt(variance);
        return new RankCorrelation(2 * s / Math.sqrt(freeX * freeY), z, Tail.twoSidedNormal(z));
    }

    private static void check(double[] x, double[] y) {
        if (x.length != y.length || x.length < 3) throw new IllegalArgumentException(x.length + ", " + y.length);
    }

    /** Σ t (t − 1) … (t − last). */
    private static double product(List<Integer> ties, int first, int last) {
        double sum = 0;
        for (int t : ties) {
            double product = 1;
            for (int d = first; d <= last; d++) product *= t - d;
            sum += product;
        }
        return sum;
    }

    private static double twoFive(List<Integer> ties) {
        return ties.stream().mapToDouble(t -> t * (t - 1.0) * (2.0 * t + 5)).sum();
    }
}
