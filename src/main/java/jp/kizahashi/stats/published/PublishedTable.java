package jp.kizahashi.stats.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linear regression as a paper prints it. Whatever is not printed is null.
 *
 * @param n number of cases
 * @param k number of variables; null: as many as there are rows
 * @param constant the line of the constant
 * @param rows one a variable
 * @param r multiple correlation
 * @param rSquared its square
 * @param f of the whole model
 * @param fP its probability
 */
public record PublishedTable(
        @Nullable Integer n,
        @Nullable Integer k,
        @Nullable Row constant,
        List<Row> rows,
        @Nullable Printed r,
        @Nullable Printed rSquared,
        @Nullable Printed f,
        @Nullable Printed fP) {
    /**
     * One line of the table.
     *
     * @param name as printed
     * @param beta raw or standardised coefficient: only its sign can be checked
     * @param t its statistic
     * @param p two-sided
     */
    public record Row(
            String name,
            @Nullable Printed beta,
            @Nullable Printed t,
            @Nullable Printed p) {}

    public PublishedTable {
        rows = List.copyOf(rows);
    }

    /** The number of variables, as printed or counted. */
    int variables() {
        return k != null ? k : rows.size();
    }
}
