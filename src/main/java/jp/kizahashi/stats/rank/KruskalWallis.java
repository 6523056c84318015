package jp.kizahashi.stats.rank;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.stats.Family;
import jp.kizahashi.stats.Tail;

/**
 * Whether some of several independent groups tend to have larger values than others.
 *
 * <p>H corrected for ties, against χ². Assumes independent cases; equality of medians only if the shapes are alike.
 * Sources: W. H. Kruskal &amp; W. A. Wallis, Journal of the American Statistical Association 47 (1952), R's
 * {@code kruskal.test}; pairs by O. J. Dunn, Technometrics 6 (1964), with S. Holm's adjustment.
 *
 * @param n cases in all
 * @param statistic H; NaN when every value is the same
 * @param degrees groups − 1
 * @param p P(χ² ≥ H)
 * @param epsilonSquared share of the rank variance between groups, H ÷ (n − 1), from 0 to 1
 * @param pairs Dunn's comparison of every two groups
 */
public record KruskalWallis(int n, double statistic, int degrees, double p, double epsilonSquared, List<Pair> pairs) {
    /**
     * Dunn's comparison of two groups.
     *
     * @param first position of the first group
     * @param second position of the second
     * @param z difference of mean ranks ÷ its standard error, positive when the first is higher
     * @param p two-sided
     * @param holmP adjusted over all pairs
     */
    public record Pair(int first, int second, double z, double p, double holmP) {}

    /**
     * Of at least two groups, none empty.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static KruskalWallis of(List<double[]> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(g -> g.length == 0))
            throw new IllegalArgumentException("needs two groups with cases");
        double[] all = Ranks.joined(groups);
        Ranks ranks = Ranks.of(all);
        double n = all.length;
        double[] means = meanRanks(groups, ranks.ranks());
        double variance = (n * (n + 1) - ranks.tieSum() / (n - 1)) / 12;
        double sum = 0;
        for (int g = 0; g < means.length; g++)
            sum += groups.get(g).length * (means[g] - (n + 1) / 2) * (means[g] - (n + 1) / 2);
        double h = ranks.ties().size() == 1 ? Double.NaN : sum / variance;
        int degrees = groups.size() - 1;
        return new KruskalWallis(
                all.length, h, degrees, Tail.upperChiSquared(h, degrees), h / (n - 1), pairs(groups, means, variance));
    }

    private static double[] meanRanks(List<double[]> groups, double[] ranks) {
        double[] means = new double[groups.size()];
        int at = 0;
        for (int g = 0; g < means.length; g++) {
            int size = groups.get(g).length;
            for (int i = 0; i < size; i++) means[g] += ranks[at++] / size;
        }
        return means;
    }

    private static List<Pair> pairs(List<double[]> groups, double[] means, double variance) {
        List<Pair> raw = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            for (int j = i + 1; j < means.length; j++) {
                double error = Math.sqrt(variance * (1.0 / groups.get(i).length + 1.0 / groups.get(j).length));
                double z = variance == 0 ? Double.NaN : (means[i] - means[j]) / error;
                raw.add(new Pair(i, j, z, Tail.twoSidedNormal(z), Double.NaN));
            }
        }
        double[] holm = Family.holm(raw.stream().mapToDouble(Pair::p).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : raw) pairs.add(new Pair(pair.first(), pair.second(), pair.z(), pair.p(), holm[pairs.size()]));
        return pairs;
    }
}
