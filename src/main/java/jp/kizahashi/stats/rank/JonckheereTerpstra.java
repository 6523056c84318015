package jp.kizahashi.stats.rank;

import java.util.List;
import jp.kizahashi.stats.Tail;

/**
 * Whether values rise (or fall) along ordered groups, such as population bands.
 *
 * <p>J counts the pairs of cases from two groups that are in order, ties as half; its variance is corrected for ties.
 * Assumes independent cases; p is the normal approximation without continuity correction. Source: A. R. Jonckheere,
 * Biometrika 41 (1954); variance with ties in Hollander &amp; Wolfe, Nonparametric Statistical Methods (3rd ed.) §6.2.
 *
 * @param statistic J
 * @param expected J without a trend
 * @param z (J − expected) ÷ its standard error; positive when values rise; NaN when every value is the same
 * @param p two-sided
 */
public record JonckheereTerpstra(double statistic, double expected, double z, double p) {
    /**
     * Of at least two groups in their order.
     *
     * @throws IllegalArgumentException when there are fewer
     */
    public static JonckheereTerpstra of(List<double[]> groups) {
        if (groups.size() < 2) throw new IllegalArgumentException("needs two groups");
        double j = 0;
        for (int low = 0; low < groups.size(); low++)
            for (int high = low + 1; high < groups.size(); high++) j += inOrder(groups.get(low), groups.get(high));
        double[] all = Ranks.joined(groups);
        double n = all.length;
        List<Integer> sizes = groups.stream().map(g -> g.length).toList();
        double expected =
                (n * n - sizes.stream().mapToDouble(s -> (double) s * s).sum()) / 4;
        double variance = variance(n, sizes, Ranks.of(all).ties());
        double z = variance > 0 ? (j - expected) / Math.sqrt(variance) : Double.NaN;
        return new JonckheereTerpstra(j, expected, z, Tail.twoSidedNormal(z));
    }

    private static double inOrder(double[] low, double[] high) {
        double count = 0;
        for (double a : low) for (double b : high) count += a < b ? 1 : a == b ? 0.5 : 0;
        return count;
    }

    private static double variance(double n, List<Integer> sizes, List<Integer> ties) {
        double first = n * (n - 1) * (2 * n + 5) - five(sizes) - five(ties);
        double second = three(sizes) * three(ties) / (36 * n * (n - 1) * (n - 2));
        double third = two(sizes) * two(ties) / (8 * n * (n - 1));
        return first / 72 + (n > 2 ? second : 0) + third;
    }

    private static double five(List<Integer> counts) {
        return counts.stream().mapToDouble(t -> t * (t - 1.0) * (2.0 * t + 5)).sum();
    }

    private static double three(List<Integer> counts) {
        return counts.stream().mapToDouble(t -> t * (t - 1.0) * (t - 2.0)).sum();
    }

    private static double two(List<Integer> counts) {
        return counts.stream().mapToDouble(t -> t * (t - 1.0)).sum();
    }
}
