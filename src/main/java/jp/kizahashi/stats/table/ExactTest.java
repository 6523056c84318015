package jp.kizahashi.stats.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Fisher's exact test and its extension to larger tables by Freeman and Halton: given the totals, the probability of
 * all tables that are no more probable than the observed one.
 *
 * <p>Computed by enumeration where the work stays under a fixed limit (about two seconds), otherwise estimated from
 * 100,000 tables drawn with a seed. The limit counts steps and not time, so that the same data give the same answer on
 * every machine. Source: G. H. Freeman &amp; J. H. Halton, Biometrika 38 (1951); ties as in R's {@code fisher.test}
 * (relative 1e-7).
 *
 * @param p the probability; NaN when not computed
 * @param method how
 * @param standardError of a simulated p; 0 when enumerated, NaN when not computed
 */
public record ExactTest(double p, Method method, double standardError) {
    /** How the probability was found. */
    public enum Method {
        NONE("none"),
        ENUMERATION("enumeration"),
        MONTE_CARLO("monteCarlo");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        /** As written in JSON. */
        public String word() {
            return word;
        }
    }

    /** Tables drawn when enumeration would take too long. */
    public static final int DRAWS = 100_000;

    private static final int LARGEST_N = 5_000_000;
    static final double TIE = 1e-7;

    static ExactTest of(int[][] counts, int[] rowTotals, int[] columnTotals, long seed) {
        int n = Arrays.stream(rowTotals).sum();
        if (rowTotals.length < 2 || columnTotals.length < 2 || n > LARGEST_N)
            return new ExactTest(Double.NaN, Method.NONE, Double.NaN);
        LogFactorials logs = new LogFactorials(n);
        double observed = logs.weight(counts, columnTotals);
        boolean wide = rowTotals.length <= columnTotals.length;
        int[] margin = sorted(wide ? columnTotals : rowTotals);
        var enumeration = new TableEnumeration(sorted(wide ? rowTotals : columnTotals), margin, logs);
        double shift = wide ? 0 : logs.sum(rowTotals) - logs.sum(columnTotals);
        double p = enumeration.probabilityUpTo(observed + shift + TIE);
        if (!Double.isNaN(p)) return new ExactTest(Math.min(1, p), Method.ENUMERATION, 0);
        return simulated(rowTotals, columnTotals, logs, observed, seed);
    }

    private static ExactTest simulated(
            int[] rowTotals, int[] columnTotals, LogFactorials logs, double observed, long seed) {
        TableSampler sampler = new TableSampler(rowTotals, columnTotals, logs, seed);
        int asExtreme = 0;
        for (int draw = 0; draw < DRAWS; draw++)
            if (logs.weight(sampler.next(), columnTotals) <= observed + TIE) asExtreme++;
        double p = (asExtreme + 1.0) / (DRAWS + 1.0);
        return new ExactTest(p, Method.MONTE_CARLO, Math.sqrt(p * (1 - p) / DRAWS));
    }

    private static int[] sorted(int[] totals) {
        return IntStream.of(totals)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(t -> t)
                .toArray();
    }
}
