package jp.kizahashi.stats.component;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import jp.kizahashi.stats.Column;
import org.jspecify.annotations.Nullable;

/**
 * Covariances (divisor n − 1) and Pearson correlations of columns, the sums formed without rounding.
 *
 * @param covariance k × k
 * @param correlation k × k; NaN in the row and column of a constant column
 */
public record Moments(double[][] covariance, double[][] correlation) {
    private static final MathContext DIGITS = new MathContext(50);

    /**
     * Of k columns of n values.
     *
     * @throws IllegalArgumentException when n is below 2
     */
    public static Moments of(List<Column> columns) {
        int k = columns.size();
        int n = columns.getFirst().size();
        if (n < 2) throw new IllegalArgumentException("n = " + n);
        BigDecimal[][] products = new BigDecimal[k][k];
        BigDecimal[] sums = new BigDecimal[k];
        for (int i = 0; i < k; i++) sums[i] = sum(columns.get(i), null);
        for (int i = 0; i < k; i++)
            for (int j = 0; j <= i; j++) products[i][j] = centred(columns.get(i), columns.get(j), sums[i], sums[j]);
        return of(products, k, n);
    }

    /** n Σxy − Σx Σy. */
    private static BigDecimal centred(Column x, Column y, BigDecimal sumX, BigDecimal sumY) {
        return sum(x, y).multiply(BigDecimal.valueOf(x.size())).subtract(sumX.multiply(sumY));
    }

    private static BigDecimal sum(Column x, @Nullable Column y) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < x.size(); i++)
            sum = sum.add(y == null ? x.decimal(i) : x.decimal(i).multiply(y.decimal(i)));
        return sum;
    }

    private static Moments of(BigDecimal[][] products, int k, int n) {
        double[][] covariance = new double[k][k];
        double[][] correlation = new double[k][k];
        BigDecimal divisor = BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(n - 1));
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = products[i][j].divide(divisor, DIGITS).doubleValue();
                covariance[j][i] = covariance[i][j];
                BigDecimal size = products[i][i].multiply(products[j][j]).sqrt(DIGITS);
                correlation[i][j] = size.signum() == 0
                        ? Double.NaN
                        : i == j ? 1 : products[i][j].divide(size, DIGITS).doubleValue();
                correlation[j][i] = correlation[i][j];
            }
        }
        return new Moments(covariance, correlation);
    }
}
