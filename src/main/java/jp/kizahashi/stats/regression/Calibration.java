package jp.kizahashi.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Tail;
import jp.kizahashi.stats.sample.Quantile;

/** How well fitted probabilities agree with the data (Hosmer–Lemeshow) and tell ones from zeros (ROC). */
public final class Calibration {
    /**
     * Hosmer–Lemeshow test.
     *
     * <p>Rows are grouped between the quantiles (type 7) of the fitted probability; ties stay together, so there may be
     * fewer groups than asked for. Source: Hosmer &amp; Lemeshow, Applied Logistic Regression (2nd ed.) §5.2.2.
     *
     * @param statistic Σ (observed − expected)² ÷ (expected × (1 − mean probability)) over groups
     * @param degrees groups − 2
     * @param p P(χ² ≥ statistic), NaN with fewer than three groups
     * @param groups number of rows, observed and expected ones, one line a group
     */
    public record HosmerLemeshow(double statistic, int degrees, double p, List<Group> groups) {}

    /**
     * One group of the test.
     *
     * @param low excluded lower limit of the fitted probability (included in the first group)
     * @param high included upper limit
     * @param n rows
     * @param observed ones
     * @param expected sum of the fitted probabilities
     */
    public record Group(double low, double high, int n, double observed, double expected) {}

    /**
     * One point of the ROC curve.
     *
     * @param falsePositiveRate share of the zeros at or above a threshold
     * @param truePositiveRate share of the ones at or above it
     */
    public record RocPoint(double falsePositiveRate, double truePositiveRate) {}

    private final double[] probabilities;
    private final double[] y;

    Calibration(double[] probabilities, double[] y) {
        this.probabilities = probabilities;
        this.y = y;
    }

    /** The test with so many groups at most; usually 10. */
    public HosmerLemeshow hosmerLemeshow(int groups) {
        TreeSet<Double> limits = new TreeSet<>();
        for (int g = 0; g <= groups; g++) limits.add(Quantile.type7(probabilities, (double) g / groups));
        List<Double> breaks = new ArrayList<>(limits);
        List<Group> table = new ArrayList<>();
        for (int g = 1; g < breaks.size(); g++) {
            Group group = group(breaks.get(g - 1), breaks.get(g), g == 1);
            if (group.n() > 0) table.add(group);
        }
        double statistic = table.stream().mapToDouble(Calibration::part).sum();
        int degrees = table.size() - 2;
        return new HosmerLemeshow(
                statistic, degrees, degrees < 1 ? Double.NaN : Tail.upperChiSquared(statistic, degrees), table);
    }

    private Group group(double low, double high, boolean first) {
        int n = 0;
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < y.length; i++) {
            double p = probabilities[i];
            if (p > high || p < low || p == low && !first) continue;
            n++;
            observed += y[i];
            expected += p;
        }
        return new Group(low, high, n, observed, expected);
    }

    private static double part(Group g) {
        double difference = g.observed() - g.expected();
        return difference * difference / (g.expected() * (1 - g.expected() / g.n()));
    }

    /** Area under the ROC curve: the chance that a one has a higher probability than a zero, ties counted half. */
    public double areaUnderCurve() {
        List<RocPoint> curve = rocCurve();
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            RocPoint a = curve.get(i - 1);
            RocPoint b = curve.get(i);
            area += (b.falsePositiveRate() - a.falsePositiveRate()) * (a.truePositiveRate() + b.truePositiveRate()) / 2;
        }
        return area;
    }

    /** From (0, 0) to (1, 1), one point for each distinct probability, highest first; NaN when a class is empty. */
    public List<RocPoint> rocCurve() {
        double ones = Arrays.stream(y).sum();
        double zeros = y.length - ones;
        int[] order = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                .mapToInt(i -> i)
                .toArray();
        List<RocPoint> curve = new ArrayList<>(List.of(new RocPoint(0 / zeros, 0 / ones)));
        double hits = 0;
        for (int i = 0; i < order.length; i++) {
            hits += y[order[i]];
            boolean last = i + 1 == order.length || probabilities[order[i + 1]] != probabilities[order[i]];
            if (last) curve.add(new RocPoint((i + 1 - hits) / zeros, hits / ones));
        }
        return curve;
    }
}
