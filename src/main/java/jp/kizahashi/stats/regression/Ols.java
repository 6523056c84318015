package jp.kizahashi.stats.regression;

import static jp.kizahashi.stats.regression.Coefficient.INTERCEPT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.kizahashi.stats.Column;

/**
 * Ordinary least squares: the coefficients that make the sum of squared residuals smallest.
 *
 * <p>Assumes a response that is linear in the variables with independent errors of equal variance; t and F also assume
 * normal errors (the robust errors of {@link Influence} need neither equal variance nor normality in large samples).
 * Solved exactly (see {@link CrossProducts}) from the decimals as written: each figure is correct to the last digits of
 * a double. Source of the definitions: R's {@code lm} and {@code summary.lm}; Draper &amp; Smith, Applied Regression
 * Analysis, chapters 1–5.
 */
public final class Ols {
    private Ols() {}

    /**
     * Fits the response on the columns.
     *
     * @param x k ≥ 0 columns of n values each
     * @param y n values
     * @param intercept whether a constant is estimated too
     * @throws IllegalArgumentException when n is not larger than the number of coefficients, or lengths differ
     */
    public static OlsFit fit(List<Column> x, Column y, boolean intercept) {
        List<Column> model = model(x, y.size(), intercept);
        for (Column column : model)
            if (column.size() != y.size()) throw new IllegalArgumentException(column.name() + ": length differs");
        if (y.size() <= model.size())
            throw new IllegalArgumentException(y.size() + " rows for " + model.size() + " coefficients");
        return new OlsFit(model, y, intercept, new CrossProducts(model, y));
    }

    /** The columns with a column of ones in front when there is an intercept. */
    static List<Column> model(List<Column> x, int n, boolean intercept) {
        List<Column> model = new ArrayList<>(x);
        if (intercept) model.addFirst(Column.of(INTERCEPT, Collections.nCopies(n, BigDecimal.ONE)));
        return model;
    }
}
