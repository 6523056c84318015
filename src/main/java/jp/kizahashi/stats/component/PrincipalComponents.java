package jp.kizahashi.stats.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.sample.Quantile;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Principal components: uncorrelated weighted sums of the variables, each with as much of the remaining variance as
 * possible.
 *
 * <p>From the correlation matrix the variables count alike; from the covariance matrix by their variance. Loadings are
 * eigenvectors × √eigenvalue; each component's sign makes its largest loading positive. Source: I. T. Jolliffe,
 * Principal Component Analysis (2nd ed.) chapters 2, 3, 6; R's {@code eigen(cor(x))}.
 */
public final class PrincipalComponents {
    private final List<Column> columns;
    private final boolean correlation;
    private final Moments moments;
    private final double[] eigenvalues;
    private final double[][] vectors;

    private PrincipalComponents(List<Column> columns, boolean correlation) {
        this.columns = columns;
        this.correlation = correlation;
        this.moments = Moments.of(columns);
        var eigen = new EigenDecompositionSymmetric(
                new Array2DRowRealMatrix(correlation ? moments.correlation() : moments.covariance()));
        this.eigenvalues = withoutRounding(eigen.getEigenvalues());
        this.vectors = new double[columns.size()][];
        for (int c = 0; c < vectors.length; c++)
            vectors[c] = turned(eigen.getEigenvector(c).toArray());
    }

    /** Of the correlation matrix; constant columns are left out and named in {@link #findings}. */
    public static PrincipalComponents ofCorrelation(List<Column> columns) {
        return new PrincipalComponents(varying(columns), true);
    }

    /** Of the covariance matrix. */
    public static PrincipalComponents ofCovariance(List<Column> columns) {
        return new PrincipalComponents(columns, false);
    }

    private static List<Column> varying(List<Column> columns) {
        List<Column> varying = columns.stream().filter(c -> !c.isConstant()).toList();
        if (varying.isEmpty()) throw new IllegalArgumentException("every column is constant");
        return varying;
    }

    /** Dependent variables have an eigenvalue of 0; what the decomposition leaves there is rounding, not variance. */
    private static double[] withoutRounding(double[] values) {
        double limit = 8 * values.length * Math.ulp(values[0]);
        return Arrays.stream(values).map(v -> Math.abs(v) <= limit ? 0 : v).toArray();
    }

    private static double[] turned(double[] vector) {
        double largest = 0;
        for (double v : vector) if (Math.abs(v) > Math.abs(largest) * (1 + 1e-9)) largest = v;
        return largest >= 0 ? vector : Arrays.stream(vector).map(v -> -v).toArray();
    }

    /** The variables, in the order of the rows of {@link #loadings()}. */
    public List<String> variables() {
        return columns.stream().map(Column::name).toList();
    }

    /** Variances of the components, largest first. */
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /** Share of each component in the whole variance. */
    public double[] contributions() {
        double sum = Arrays.stream(eigenvalues).sum();
        return Arrays.stream(eigenvalues).map(v -> v / sum).toArray();
    }

    /** One row a variable, one column a component. */
    public double[][] loadings() {
        double[][] loadings = new double[vectors.length][vectors.length];
        for (int c = 0; c < vectors.length; c++)
            for (int v = 0; v < vectors.length; v++)
                loadings[v][c] = vectors[c][v] * Math.sqrt(Math.max(0, eigenvalues[c]));
        return loadings;
    }

    /**
     * Scores of one component: variance = its eigenvalue, mean 0, one value a row.
     *
     * @param component from 0
     */
    public double[] scores(int component) {
        double[] scores = new double[columns.getFirst().size()];
        for (int v = 0; v < columns.size(); v++) {
            double[] x = columns.get(v).doubles();
            double mean = Arrays.stream(x).average().orElseThrow();
            double weight = vectors[component][v] / (correlation ? Math.sqrt(moments.covariance()[v][v]) : 1);
            for (int i = 0; i < x.length; i++) scores[i] += weight * (x[i] - mean);
        }
        return scores;
    }

    /** Kaiser's rule: the number of components with more than the average variance. */
    public int kaiser() {
        double mean = Arrays.stream(eigenvalues).average().orElseThrow();
        return (int) Arrays.stream(eigenvalues).filter(v -> v > mean).count();
    }

    /**
     * Horn's parallel analysis: the 95 % quantile of each ordered eigenvalue of the correlation matrix of as many
     * independent normal variables and rows. A component is kept while its eigenvalue is larger. Source: J. L. Horn,
     * Psychometrika 30 (1965); quantile instead of mean after Glorfeld (1995).
     *
     * @param draws simulated samples, for instance 1,000
     * @param seed same seed, same thresholds
     */
    public double[] parallelThresholds(int draws, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[][] simulated = new double[eigenvalues.length][draws];
        for (int d = 0; d < draws; d++) {
            double[] values = randomEigenvalues(random);
            for (int c = 0; c < values.length; c++) simulated[c][d] = values[c];
        }
        return Arrays.stream(simulated)
                .mapToDouble(v -> Quantile.type7(v, 0.95))
                .toArray();
    }

    private double[] randomEigenvalues(RandomGenerator random) {
        int k = columns.size();
        int n = columns.getFirst().size();
        double[][] x = new double[k][n];
        for (double[] column : x) {
            for (int i = 0; i < n; i++) column[i] = random.nextGaussian();
            double mean = Arrays.stream(column).average().orElseThrow();
            double size = Math.sqrt(
                    Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum());
            for (int i = 0; i < n; i++) column[i] = (column[i] - mean) / size;
        }
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++) for (int row = 0; row < n; row++) r[i][j] += x[i][row] * x[j][row];
        for (int i = 0; i < k; i++) for (int j = 0; j < i; j++) r[i][j] = r[j][i];
        return new EigenDecompositionSymmetric(new Array2DRowRealMatrix(r, false)).getEigenvalues();
    }

    /** Constant columns among those given. */
    public static List<Finding> findings(List<Column> columns) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : columns)
            if (column.isConstant()) findings.add(Finding.of(Kind.CONSTANT_COLUMN, column.name()));
        return findings;
    }
}
