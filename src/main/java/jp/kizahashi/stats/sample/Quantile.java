package jp.kizahashi.stats.sample;

import java.util.Arrays;

/** Sample quantiles. */
public final class Quantile {
    private Quantile() {}

    /**
     * Quantile by linear interpolation between order statistics at (n − 1) p: type 7 of Hyndman &amp; Fan, The American
     * Statistician 50 (1996), the default of R and of Excel's QUARTILE.INC.
     *
     * @param values n ≥ 0 numbers in any order; none gives NaN
     * @param probability from 0 to 1
     */
    public static double type7(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, probability);
    }

    /** The same for numbers in ascending order. */
    public static double ofSorted(double[] sorted, double probability) {
        if (sorted.length == 0) return Double.NaN;
        double place = (sorted.length - 1) * probability;
        int below = (int) Math.floor(place + 4 * Math.ulp(place));
        double share = place - below;
        if (Math.abs(share) <= 4 * Math.ulp(place)) return sorted[below];
        return sorted[below] + share * (sorted[below + 1] - sorted[below]);
    }
}
