package jp.kizahashi.stats.regression;

import static jp.kizahashi.stats.regression.CrossProducts.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.Tail;

/** A fitted linear model. Numbers that do not exist are NaN and a {@link Finding} says why. */
public final class OlsFit {
    private final List<Column> model;
    private final Column y;
    private final boolean intercept;
    private final CrossProducts products;
    private final BigDecimal residualSumOfSquares;
    private final BigDecimal totalSumOfSquares;

    OlsFit(List<Column> model, Column y, boolean intercept, CrossProducts products) {
        this.model = model;
        this.y = y;
        this.intercept = intercept;
        this.products = products;
        this.residualSumOfSquares = products.residualSumOfSquares();
        this.totalSumOfSquares = products.sumOfSquares(model.size(), intercept);
    }

    /** The lines of the regression table, the constant first, dependent columns with NaN. */
    public List<Coefficient> coefficients() {
        double t = Tail.quantileT(0.975, residualDegrees());
        return IntStream.range(0, model.size()).mapToObj(j -> coefficient(j, t)).toList();
    }

    private Coefficient coefficient(int j, double t) {
        String name = model.get(j).name();
        if (products.isDependent(j)) return Coefficient.missing(name);
        BigDecimal estimate = products.coefficient(j);
        BigDecimal error = residualVariance().multiply(products.inverse(j, j)).sqrt(DIGITS);
        double beta = estimate.doubleValue();
        double se = error.doubleValue();
        double statistic = error.signum() == 0
                ? Double.NaN
                : estimate.divide(error, DIGITS).doubleValue();
        double p = Tail.twoSidedT(statistic, residualDegrees());
        return new Coefficient(name, beta, se, statistic, p, beta - t * se, beta + t * se);
    }

    private BigDecimal residualVariance() {
        return residualSumOfSquares.divide(BigDecimal.valueOf(residualDegrees()), DIGITS);
    }

    /** Number of rows used. */
    public int n() {
        return y.size();
    }

    /** n minus the number of estimated coefficients; at least 1. */
    public int residualDegrees() {
        return y.size() - products.rank();
    }

    /** Number of estimated coefficients without the constant: the numerator's degrees of freedom of F. */
    public int modelDegrees() {
        return products.rank() - (intercept ? 1 : 0);
    }

    /** Square root of the residual sum of squares ÷ its degrees of freedom, in the unit of the response. */
    public double residualStandardDeviation() {
        return residualVariance().sqrt(DIGITS).doubleValue();
    }

    /** Sum of squared residuals. */
    public double residualSumOfSquares() {
        return residualSumOfSquares.doubleValue();
    }

    /** True when R² is about the mean; false (no constant) when it is about zero. */
    public boolean isCentred() {
        return intercept;
    }

    /** 1 − residual ÷ total sum of squares, the total about the mean, or about zero without a constant. */
    public double rSquared() {
        return ratio(totalSumOfSquares.subtract(residualSumOfSquares), totalSumOfSquares);
    }

    /** R² charged for the number of coefficients: 1 − (residual ÷ its degrees) ÷ (total ÷ its degrees). */
    public double adjustedRSquared() {
        BigDecimal total = totalSumOfSquares.divide(BigDecimal.valueOf(n() - (intercept ? 1 : 0)), DIGITS);
        return ratio(total.subtract(residualVariance()), total);
    }

    /** F of the whole model against the constant alone (against nothing without a constant). */
    public double f() {
        if (modelDegrees() == 0) return Double.NaN;
        BigDecimal explained = totalSumOfSquares.subtract(residualSumOfSquares);
        return ratio(explained.divide(BigDecimal.valueOf(modelDegrees()), DIGITS), residualVariance());
    }

    /** P(F ≥ f). */
    public double fP() {
        return Tail.upperF(f(), modelDegrees(), residualDegrees());
    }

    /**
     * Coefficient in standard deviations: estimate × sd(x) ÷ sd(y); NaN for the constant. Without a constant, root mean
     * squares take the place of standard deviations.
     *
     * @param j position in {@link #coefficients()}
     */
    public double standardized(int j) {
        if (intercept && j == 0 || products.isDependent(j) || totalSumOfSquares.signum() == 0) return Double.NaN;
        BigDecimal spread = products.sumOfSquares(j, intercept).divide(totalSumOfSquares, DIGITS);
        return products.coefficient(j).multiply(spread.sqrt(DIGITS)).doubleValue();
    }

    /**
     * Variance inflation factor 1 ÷ (1 − R² of this column on the others); NaN for the constant. Without a constant,
     * that R² is about zero.
     *
     * @param j position in {@link #coefficients()}
     */
    public double varianceInflation(int j) {
        if (intercept && j == 0 || products.isDependent(j)) return Double.NaN;
        return products.inverse(j, j)
                .multiply(products.sumOfSquares(j, intercept))
                .doubleValue();
    }

    /** Leverage, residuals, Cook's distances and robust errors. */
    public Influence influence() {
        return new Influence(model, y, products, residualVariance(), residualDegrees());
    }

    /** What the reader must know: constant and dependent columns, a perfect fit. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int j = intercept ? 1 : 0; j < model.size(); j++) {
            if (model.get(j).isConstant())
                findings.add(Finding.of(Kind.CONSTANT_COLUMN, model.get(j).name()));
            else if (products.isDependent(j))
                findings.add(new Finding(Kind.COLLINEAR, products.dependence(j, model), List.of()));
        }
        if (y.isConstant()) findings.add(Finding.of(Kind.CONSTANT_COLUMN, y.name()));
        if (isPerfect()) findings.add(Finding.of(Kind.PERFECT_FIT, y.name()));
        return findings;
    }

    private boolean isPerfect() {
        BigDecimal size = products.sumOfSquares(model.size(), false);
        return residualSumOfSquares.compareTo(size.multiply(new BigDecimal("1e-30"))) <= 0;
    }

    private static double ratio(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? Double.NaN
                : numerator.divide(denominator, DIGITS).doubleValue();
    }
}
