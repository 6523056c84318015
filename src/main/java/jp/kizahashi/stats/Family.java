package jp.kizahashi.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several tests that answer one question, so that the chance of one false alarm among them matters.
 *
 * @param name what the tests share, as shown beside the adjusted values
 * @param tests the name of each test
 * @param p the raw p-values; NaN for a test that could not be made, which is not counted
 */
public record Family(String name, List<String> tests, List<Double> p) {
    public Family {
        tests = List.copyOf(tests);
        p = List.copyOf(p);
        if (tests.size() != p.size()) throw new IllegalArgumentException(name + ": " + tests.size() + ", " + p.size());
    }

    /** p adjusted so that the chance of any false alarm stays below the level; in the order of the tests. */
    public double[] holm() {
        return holm(raw());
    }

    /** p adjusted so that the expected share of false alarms among the alarms stays below the level. */
    public double[] benjaminiHochberg() {
        return benjaminiHochberg(raw());
    }

    private double[] raw() {
        return p.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Source: S. Holm, Scandinavian Journal of Statistics 6 (1979). NaN stays NaN and is not counted. */
    public static double[] holm(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = missing(p.length);
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (order.length - i) * p[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }

    /**
     * Source: Y. Benjamini &amp; Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995). NaN stays NaN and is
     * not counted.
     */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = missing(p.length);
        double smallest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, p[order[i]] * order.length / (i + 1));
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static double[] missing(int length) {
        double[] missing = new double[length];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }
}
