package jp.kizahashi.process.simulate;

import java.util.Arrays;

/** One figure of every counted case, in order of arrival; cases that never end leave a gap. */
final class Tally {
    /** Few enough that the means of neighbouring batches are nearly independent (Law, §9.5.3). */
    private static final int BATCHES = 20;

    private final double[] values;

    Tally(int cases) {
        values = new double[cases];
        Arrays.fill(values, Double.NaN);
    }

    void put(int place, double value) {
        values[place] = value;
    }

    /** Of the cases that ended, at least one. */
    Run.Measure measure() {
        double[] values =
                Arrays.stream(this.values).filter(v -> !Double.isNaN(v)).toArray();
        int n = values.length;
        double[] batches = new double[BATCHES];
        double sum = 0;
        for (int b = 0; b < BATCHES; b++) {
            int from = (int) ((long) n * b / BATCHES);
            int to = (int) ((long) n * (b + 1) / BATCHES);
            double part = 0;
            for (int i = from; i < to; i++) part += values[i];
            sum += part;
            batches[b] = part / (to - from);
        }
        Arrays.sort(values);
        double median = (values[(n - 1) / 2] + values[n / 2]) / 2;
        double ninth = values[Math.max(0, (int) Math.ceil(0.9 * n) - 1)];
        if (n < 2 * BATCHES) return new Run.Measure(sum / n, null, null, median, ninth, values[n - 1]);
        Interval interval = Interval.of(batches, 0.95);
        double half = interval.half();
        return new Run.Measure(sum / n, sum / n - half, sum / n + half, median, ninth, values[n - 1]);
    }
}
