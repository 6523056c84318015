package jp.kizahashi.stats.regression;

import static jp.kizahashi.stats.regression.CrossProducts.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding;

/**
 * How far each row pulls a linear fit, and errors that allow unequal variances.
 *
 * <p>Sources: leverage, studentised residual and Cook's distance as in R's {@code hatvalues}, {@code rstudent} and
 * {@code cooks.distance}; HC3 as in MacKinnon &amp; White, Journal of Econometrics 29 (1985), R's
 * {@code sandwich::vcovHC(type = "HC3")}.
 */
public final class Influence {
    private static final double FULL = 1e-20;

    private final int n;
    private final int k;
    private final double[] residuals;
    private final double[] leverages;
    private final double residualVariance;
    private final int residualDegrees;
    private final int rank;
    private final double[][] robust;

    Influence(List<Column> model, Column y, CrossProducts products, BigDecimal variance, int residualDegrees) {
        n = y.size();
        k = model.size();
        residuals = new double[n];
        leverages = new double[n];
        residualVariance = variance.doubleValue();
        this.residualDegrees = residualDegrees;
        rank = products.rank();
        robust = new double[k][k];
        BigDecimal[] beta = new BigDecimal[k];
        BigDecimal[][] inverse = new BigDecimal[k][k];
        for (int i = 0; i < k; i++) {
            beta[i] = products.coefficient(i);
            for (int j = 0; j < k; j++) inverse[i][j] = products.inverse(i, j);
        }
        for (int row = 0; row < n; row++) take(row, model, y, beta, inverse);
    }

    private void take(int row, List<Column> model, Column y, BigDecimal[] beta, BigDecimal[][] inverse) {
        BigDecimal residual = y.decimal(row);
        BigDecimal leverage = BigDecimal.ZERO;
        double[] weights = new double[k];
        for (int i = 0; i < k; i++) {
            BigDecimal x = model.get(i).decimal(row);
            residual = residual.subtract(x.multiply(beta[i], DIGITS));
            BigDecimal weight = BigDecimal.ZERO;
            for (int j = 0; j < k; j++)
                weight = weight.add(inverse[i][j].multiply(model.get(j).decimal(row)), DIGITS);
            weights[i] = weight.doubleValue();
            leverage = leverage.add(weight.multiply(x), DIGITS);
        }
        residuals[row] = residual.doubleValue();
        leverages[row] = leverage.doubleValue();
        // With nothing left free, residual and 1 - leverage are both rounding: their ratio would be noise.
        double free = BigDecimal.ONE.subtract(leverage).doubleValue();
        double pull = free < FULL ? Double.NaN : residuals[row] / free;
        for (int i = 0; i < k; i++) for (int j = 0; j < k; j++) robust[i][j] += weights[i] * weights[j] * pull * pull;
    }

    /** Response minus fitted value, one a row. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** Diagonal of the hat matrix, one a row; their sum is the number of estimated coefficients. */
    public double[] leverages() {
        return leverages.clone();
    }

    /** Residuals divided by an error estimated without their own row; t-distributed with one degree less. */
    public double[] studentizedResiduals() {
        double[] studentized = new double[n];
        for (int i = 0; i < n; i++) {
            double free = 1 - leverages[i];
            double rest = residualVariance * residualDegrees - residuals[i] * residuals[i] / free;
            studentized[i] = residuals[i] / Math.sqrt(rest / (residualDegrees - 1) * free);
        }
        return studentized;
    }

    /** Cook's distances: how far all fitted values move when the row is left out, in units of their error. */
    public double[] cooksDistances() {
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            double free = 1 - leverages[i];
            distances[i] = residuals[i] * residuals[i] * leverages[i] / (free * free * rank * residualVariance);
        }
        return distances;
    }

    /** HC3 standard errors, one a coefficient; NaN for dependent columns and when a row has leverage 1. */
    public double[] robustStandardErrors() {
        double[] errors = new double[k];
        for (int j = 0; j < k; j++) errors[j] = robust[j][j] > 0 ? Math.sqrt(robust[j][j]) : Double.NaN;
        return errors;
    }

    /** The rows that alone decide a coefficient, so that no robust error exists. */
    public List<Finding> findings() {
        List<Integer> rows = IntStream.range(0, n)
                .filter(i -> 1 - leverages[i] < 1e-15)
                .boxed()
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Finding(Finding.Kind.FULL_LEVERAGE, List.of(), rows));
    }
}
