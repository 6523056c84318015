package jp.kizahashi.stats.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All numbers from low to high, both included; the ends may be infinite.
 *
 * @param low at most high
 * @param high at least low
 */
public record Range(double low, double high) {
    static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    boolean meets(Range other) {
        return low <= other.high && other.low <= high;
    }

    boolean isEmpty() {
        return !(low <= high);
    }

    Range and(Range other) {
        return new Range(Math.max(low, other.low), Math.min(high, other.high));
    }

    Range widened(double by) {
        return new Range(low - by, high + by);
    }

    Range negated() {
        return new Range(-high, -low);
    }

    /** The same numbers in as few ranges as possible, in ascending order. */
    static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        List<Range> sorted = ranges.stream()
                .filter(r -> !r.isEmpty())
                .sorted(Comparator.comparingDouble(Range::low))
                .toList();
        for (Range range : sorted) {
            if (!merged.isEmpty() && merged.getLast().high() >= range.low()) {
                Range last = merged.removeLast();
                merged.add(new Range(last.low(), Math.max(last.high(), range.high())));
            } else merged.add(range);
        }
        return merged;
    }
}
