package jp.kizahashi.stats.published;

import java.util.List;

/**
 * What the other figures say about one figure.
 *
 * @param row name of the line, empty for a figure of the whole model
 * @param figure n, k, beta, t, p, R, R2, F or Fp
 * @param printed as printed, empty for n when it is not
 * @param outcome whether it can be true
 * @param unseen the printed values that would also agree: a misprint within them goes unseen; empty when the others
 *     conflict among themselves
 */
public record Verdict(String row, String figure, String printed, Outcome outcome, List<Range> unseen) {
    /** Whether a figure can be true. */
    public enum Outcome {
        /** Some true values round to this figure and to all the others. */
        AGREES,
        /** None do, though the others agree among themselves: this one, or one it is computed from, is misprinted. */
        DISAGREES,
        /** The others already conflict. */
        OTHERS_CONFLICT,
        /** No other printed figure depends on it. */
        UNCHECKED
    }

    public Verdict {
        unseen = List.copyOf(unseen);
    }
}
