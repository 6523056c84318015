package jp.kizahashi.stats;

import java.util.List;

/**
 * Something about the data that the reader of a result must know. The sentence is made by whoever shows it.
 *
 * @param kind what was found
 * @param names the variables concerned, in the order of the data
 * @param rows the rows concerned, counted from 0; empty when the finding is about whole columns
 */
public record Finding(Kind kind, List<String> names, List<Integer> rows) {
    /** What can be found. */
    public enum Kind {
        /** A linear combination of the variables tells every 1 from every 0: the estimates are infinite. */
        SEPARATION,
        /** The same, but for some rows only (the others lie on the border): some estimates are infinite. */
        QUASI_SEPARATION,
        /** The first name is a linear combination of the variables before it and was left out. */
        COLLINEAR,
        /** Every value of the variable is the same. */
        CONSTANT_COLUMN,
        /** Rows with a missing value were left out. */
        ROWS_DROPPED,
        /** The model reproduces the data exactly: no error is left to test against. */
        PERFECT_FIT,
        /** A row alone decides a coefficient: its residual is 0 whatever its response, and no robust error exists. */
        FULL_LEVERAGE,
        /** The exact p-value would take too long. */
        EXACT_NOT_COMPUTED,
        /** The iteration did not settle. */
        NOT_CONVERGED,
        /** A matrix of correlations has a negative eigenvalue; nothing was smoothed. */
        NOT_POSITIVE_DEFINITE,
        /** Categories that nobody chose were left out. */
        CATEGORIES_MERGED,
        /** A scale of two items has no α or ω; Spearman–Brown stands in. */
        TWO_ITEMS,
        /** A unique variance went to its lower limit (Heywood case). */
        HEYWOOD
    }

    public Finding {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** A finding about whole columns. */
    public static Finding of(Kind kind, String... names) {
        return new Finding(kind, List.of(names), List.of());
    }
}
