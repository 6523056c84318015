package jp.kizahashi.stats.regression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.stats.Column;

/**
 * The normal equations of least squares, solved exactly. Decimal columns become integers by a power of ten each;
 * their cross-products and every step of the elimination are integers, so that nothing is rounded before the end.
 * Ill-conditioned data (NIST's Filip) cost no digits, whereas the same equations in double keep none.
 *
 * <p>Source of the elimination without fractions: E. H. Bareiss, "Sylvester's identity and multistep
 * integer-preserving Gaussian elimination", Mathematics of Computation 22 (1968), in its Gauss–Jordan form.
 */
final class CrossProducts {
    /** Digits kept when an exact ratio is turned into a decimal. */
    static final MathContext DIGITS = new MathContext(60);

    /** A column whose part outside the others is smaller than 2^-50 of itself is nothing but rounding. */
    private static final int ROUNDING_BITS = 100;

    private final int k;
    private final int n;
    private final int[] scales;
    private final boolean[] dependent;
    private final BigInteger[][] cells;
    private final BigInteger[] gramDiagonal;
    private final BigInteger[] sums;
    private BigInteger determinant = BigInteger.ONE;

    /**
     * @param x the columns of the model, a column of ones among them if it has an intercept
     * @param y the response
     */
    CrossProducts(List<Column> x, Column y) {
        k = x.size();
        n = y.size();
        scales = new int[k + 1];
        dependent = new boolean[k];
        BigInteger[][] integers = new BigInteger[k + 1][];
        for (int j = 0; j <= k; j++) integers[j] = integers(j < k ? x.get(j) : y, j);
        cells = augmented(integers);
        gramDiagonal = new BigInteger[k + 1];
        sums = new BigInteger[k + 1];
        for (int j = 0; j <= k; j++) {
            gramDiagonal[j] = cells[j][j];
            sums[j] = List.of(integers[j]).stream().reduce(BigInteger.ZERO, BigInteger::add);
        }
        for (int j = 0; j < k; j++) eliminate(j);
    }

    private BigInteger[] integers(Column column, int j) {
        int scale = 0;
        for (int i = 0; i < n; i++)
            scale = Math.max(scale, column.decimal(i).stripTrailingZeros().scale());
        scales[j] = scale;
        BigInteger[] integers = new BigInteger[n];
        for (int i = 0; i < n; i++)
            integers[i] = column.decimal(i).movePointRight(scale).toBigIntegerExact();
        return integers;
    }

    /** Rows and columns 0 … k-1 are the model, k is the response, the rest starts as the identity. */
    private BigInteger[][] augmented(BigInteger[][] integers) {
        BigInteger[][] augmented = new BigInteger[k + 1][2 * k + 1];
        for (int i = 0; i <= k; i++) {
            for (int j = i; j <= k; j++) {
                BigInteger sum = BigInteger.ZERO;
                for (int row = 0; row < n; row++) sum = sum.add(integers[i][row].multiply(integers[j][row]));
                augmented[i][j] = sum;
                augmented[j][i] = sum;
            }
            for (int j = 0; j < k; j++) augmented[i][k + 1 + j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
        }
        return augmented;
    }

    private void eliminate(int pivot) {
        BigInteger head = cells[pivot][pivot];
        dependent[pivot] = head.shiftLeft(ROUNDING_BITS).compareTo(determinant.multiply(gramDiagonal[pivot])) <= 0;
        if (dependent[pivot]) return;
        for (int i = 0; i <= k; i++) {
            if (i == pivot) continue;
            BigInteger factor = cells[i][pivot];
            for (int j = 0; j <= 2 * k; j++)
                cells[i][j] = head.multiply(cells[i][j])
                        .subtract(factor.multiply(cells[pivot][j]))
                        .divide(determinant);
        }
        determinant = head;
    }

    /** True when column j is a linear combination of those before it. */
    boolean isDependent(int j) {
        return dependent[j];
    }

    /** Number of columns that are not combinations of those before them. */
    int rank() {
        int rank = 0;
        for (boolean d : dependent) if (!d) rank++;
        return rank;
    }

    /** The coefficient of column j; 0 when it is dependent. */
    BigDecimal coefficient(int j) {
        return dependent[j] ? BigDecimal.ZERO : ratio(cells[j][k], determinant, scales[k] - scales[j]);
    }

    /** Element (i, j) of the inverse of the cross-products; 0 when a column is dependent. */
    BigDecimal inverse(int i, int j) {
        if (dependent[i] || dependent[j]) return BigDecimal.ZERO;
        return ratio(cells[i][k + 1 + j], determinant, -scales[i] - scales[j]);
    }

    /** How much of dependent column j an earlier column makes up. */
    private BigDecimal share(int j, int earlier) {
        return ratio(cells[earlier][j], determinant, scales[j] - scales[earlier]);
    }

    /** The name of dependent column j, then of the earlier columns that make it up. */
    List<String> dependence(int j, List<Column> model) {
        List<String> names = new ArrayList<>(List.of(model.get(j).name()));
        double limit = 1e-12 * Math.sqrt(sumOfSquares(j, false).doubleValue());
        for (int e = 0; e < j; e++) {
            if (dependent[e]) continue;
            double size = Math.sqrt(sumOfSquares(e, false).doubleValue());
            if (Math.abs(share(j, e).doubleValue()) * size > limit)
                names.add(model.get(e).name());
        }
        return names;
    }

    /** Sum of the squared residuals; exactly 0 when the fit is perfect. */
    BigDecimal residualSumOfSquares() {
        return ratio(cells[k][k], determinant, 2 * scales[k]);
    }

    /** Sum of squares of column j (k is the response) about its mean, or about zero. */
    BigDecimal sumOfSquares(int j, boolean centred) {
        if (!centred) return ratio(gramDiagonal[j], BigInteger.ONE, 2 * scales[j]);
        BigInteger count = BigInteger.valueOf(n);
        BigInteger numerator = gramDiagonal[j].multiply(count).subtract(sums[j].pow(2));
        return ratio(numerator, count, 2 * scales[j]);
    }

    private static BigDecimal ratio(BigInteger numerator, BigInteger denominator, int scale) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), DIGITS)
                .scaleByPowerOfTen(-scale);
    }
}
