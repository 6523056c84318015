package jp.kizahashi.stats.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import jp.kizahashi.stats.Column;

/**
 * Columns of a model brought to mean 0 (when there is a constant to take the mean up) and root mean square 1. Means are
 * subtracted before rounding to double, so that large offsets cost no digits.
 */
final class Standardized {
    private final int n;
    private final int k;
    private final double[] means;
    private final double[] sizes;
    private final double[][] values;

    /**
     * @param columns not constant, except the first one when {@code centred}
     * @param centred whether the first column is the constant and the others lose their mean
     */
    Standardized(List<Column> columns, boolean centred) {
        k = columns.size();
        n = columns.getFirst().size();
        means = new double[k];
        sizes = new double[k];
        values = new double[n][k];
        for (int j = 0; j < k; j++) fill(j, columns.get(j), centred && j > 0);
    }

    private void fill(int j, Column column, boolean centred) {
        BigDecimal mean = BigDecimal.ZERO;
        if (centred) {
            for (int i = 0; i < n; i++) mean = mean.add(column.decimal(i));
            mean = mean.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
            means[j] = mean.doubleValue();
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            values[i][j] = column.decimal(i).subtract(mean).doubleValue();
            sum += values[i][j] * values[i][j];
        }
        sizes[j] = Math.sqrt(sum / n);
        for (int i = 0; i < n; i++) values[i][j] /= sizes[j];
    }

    /** n rows of k values. */
    double[][] values() {
        return values;
    }

    /** What a coefficient of standardised column j is multiplied by for the column as given. */
    double unit(int j) {
        return 1 / sizes[j];
    }

    /** Coefficients of the columns as given from those of the standardised ones. */
    double[] coefficients(double[] gamma) {
        double[] beta = new double[k];
        for (int j = 0; j < k; j++) beta[j] = gamma[j] / sizes[j];
        for (int j = 1; j < k; j++) beta[0] -= means[j] * beta[j];
        return beta;
    }

    /** Covariance of the coefficients of the columns as given. */
    double[][] covariance(double[][] gamma) {
        double[][] beta = new double[k][k];
        for (int i = 0; i < k; i++) for (int j = 0; j < k; j++) beta[i][j] = gamma[i][j] / (sizes[i] * sizes[j]);
        for (int j = 0; j < k; j++) for (int l = 1; l < k; l++) beta[0][j] -= means[l] * beta[l][j];
        for (int i = 0; i < k; i++) for (int l = 1; l < k; l++) beta[i][0] -= means[l] * beta[i][l];
        return beta;
    }
}
