package jp.kizahashi.process.simulate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.kizahashi.stats.Tail;

/**
 * A mean of independent values with its interval by Student's t.
 *
 * @param mean of the values
 * @param half half the width of the interval; 0 when all values are equal
 * @param confidence between 0 and 1
 * @param n how many values, at least 2
 */
public record Interval(double mean, double half, double confidence, int n) {
    /** @throws IllegalArgumentException with fewer than two values */
    public static Interval of(double[] values, double confidence) {
        int n = values.length;
        if (n < 2) throw new IllegalArgumentException("an interval needs two values");
        double mean = 0;
        for (int i = 0; i < n; i++) mean += (values[i] - mean) / (i + 1);
        double squares = 0;
        for (double value : values) squares += (value - mean) * (value - mean);
        double t = Tail.quantileT((1 + confidence) / 2, n - 1);
        return new Interval(mean, t * Math.sqrt(squares / (n - 1) / n), confidence, n);
    }

    /** One figure of several runs, each with another seed. */
    public static Interval of(List<Run> runs, ToDoubleFunction<Run> figure, double confidence) {
        return of(runs.stream().mapToDouble(figure).toArray(), confidence);
    }

    /**
     * How much a figure of another flow lies above the one of this flow, run by run on the same seeds: what both owe to
     * luck falls out.
     *
     * @throws IllegalArgumentException when the runs are not of the same seeds in the same order
     */
    public static Interval difference(
            List<Run> before, List<Run> after, ToDoubleFunction<Run> figure, double confidence) {
        if (!before.stream()
                .map(Run::seed)
                .toList()
                .equals(after.stream().map(Run::seed).toList()))
            throw new IllegalArgumentException("runs of other seeds");
        double[] differences = new double[before.size()];
        for (int i = 0; i < differences.length; i++)
            differences[i] = figure.applyAsDouble(after.get(i)) - figure.applyAsDouble(before.get(i));
        return of(differences, confidence);
    }

    /** Lower end. */
    public double low() {
        return mean - half;
    }

    /** Upper end. */
    public double high() {
        return mean + half;
    }
}
