package jp.kizahashi.stats.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks from 1, equal values sharing their mean rank.
 *
 * @param ranks one a value, in the order of the values
 * @param ties the sizes of the groups of equal values, 1 for a value of its own
 */
record Ranks(double[] ranks, List<Integer> ties) {
    static Ranks of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] ranks = new double[values.length];
        List<Integer> ties = new ArrayList<>();
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) to++;
            for (int i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2.0;
            ties.add(to - from);
            from = to;
        }
        return new Ranks(ranks, ties);
    }

    /** Σ (t³ − t) over the groups of equal values. */
    double tieSum() {
        return ties.stream().mapToDouble(t -> (double) t * t * t - t).sum();
    }

    /** All groups one after the other. */
    static double[] joined(List<double[]> groups) {
        return groups.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
