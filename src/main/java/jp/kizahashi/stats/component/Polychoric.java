package jp.kizahashi.stats.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.Tail;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Correlation of the normal variables assumed behind ordinal items, in two steps: thresholds from each item's own
 * counts, then the correlation by maximum likelihood.
 *
 * <p>Assumes that each pair is bivariate normal behind its thresholds. Categories that nobody chose have no threshold
 * and vanish. Source: U. Olsson, Psychometrika 44 (1979); R's {@code polycor::polychor(ML = FALSE)}.
 *
 * @param matrix k × k
 * @param smallestEigenvalue negative when the pairs do not fit together; nothing is smoothed
 * @param findings items with one category, correlations at ±1, a matrix that is not positive definite
 */
public record Polychoric(double[][] matrix, double smallestEigenvalue, List<Finding> findings) {
    private static final double LARGEST = 0.9999;
    private static final int GRID = 40;

    /** Of k items of n answers each; equal numbers are one category, in ascending order. */
    public static Polychoric of(List<Column> items) {
        int k = items.size();
        double[][] matrix = new double[k][k];
        List<Finding> findings = new ArrayList<>(PrincipalComponents.findings(items));
        for (int i = 0; i < k; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double rho = correlation(items.get(i).doubles(), items.get(j).doubles());
                matrix[i][j] = rho;
                matrix[j][i] = rho;
                if (Math.abs(rho) == 1)
                    findings.add(Finding.of(
                            Kind.NOT_CONVERGED,
                            items.get(j).name(),
                            items.get(i).name()));
            }
        }
        double smallest = smallestEigenvalue(matrix);
        if (smallest < 0)
            findings.add(new Finding(
                    Kind.NOT_POSITIVE_DEFINITE, items.stream().map(Column::name).toList(), List.of()));
        return new Polychoric(matrix, smallest, findings);
    }

    /**
     * The same, naming the categories 1 … {@code categories} that nobody chose, as {@code item=category}.
     *
     * @param items answers from 1 to {@code categories}
     */
    public static Polychoric of(List<Column> items, int categories) {
        Polychoric found = of(items);
        List<String> empty = new ArrayList<>();
        for (Column item : items) {
            List<Double> chosen = levels(item.doubles());
            for (int c = 1; c <= categories; c++) if (!chosen.contains((double) c)) empty.add(item.name() + "=" + c);
        }
        if (empty.isEmpty()) return found;
        List<Finding> findings = new ArrayList<>(found.findings());
        findings.add(new Finding(Kind.CATEGORIES_MERGED, empty, List.of()));
        return new Polychoric(found.matrix(), found.smallestEigenvalue(), findings);
    }

    private static double smallestEigenvalue(double[][] matrix) {
        if (Arrays.stream(matrix).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) return Double.NaN;
        double[] values = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix)).getEigenvalues();
        return values[values.length - 1];
    }

    /** Of two items; ±1 when the likelihood rises to the border, NaN when an item has one category. */
    public static double correlation(double[] x, double[] y) {
        int[][] counts = counts(x, y);
        if (counts.length < 2 || counts[0].length < 2) return Double.NaN;
        double[] rows = Arrays.stream(counts)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double[] columns = new double[counts[0].length];
        for (int[] row : counts) for (int j = 0; j < columns.length; j++) columns[j] += row[j];
        double[] a = thresholds(rows);
        double[] b = thresholds(columns);
        int best = 0;
        for (int g = 1; g <= GRID; g++)
            if (likelihood(counts, a, b, rho(g)) > likelihood(counts, a, b, rho(best))) best = g;
        if (best == 0 || best == GRID) return Math.signum(rho(best));
        return new BrentSolver(1e-14, 1e-13).solve(200, rho -> score(counts, a, b, rho), rho(best - 1), rho(best + 1));
    }

    /** The maximum is looked for on a grid first: close to ±1 the slope itself is mostly rounding. */
    private static double rho(int grid) {
        return LARGEST * (2.0 * grid / GRID - 1);
    }

    private static int[][] counts(double[] x, double[] y) {
        List<Double> rows = levels(x);
        List<Double> columns = levels(y);
        int[][] counts = new int[rows.size()][columns.size()];
        for (int i = 0; i < x.length; i++) counts[rows.indexOf(x[i])][columns.indexOf(y[i])]++;
        return counts;
    }

    private static List<Double> levels(double[] values) {
        TreeSet<Double> levels = new TreeSet<>();
        for (double v : values) levels.add(v);
        return new ArrayList<>(levels);
    }

    /** −∞, the thresholds between categories, ∞. */
    private static double[] thresholds(double[] totals) {
        double n = Arrays.stream(totals).sum();
        double[] thresholds = new double[totals.length + 1];
        thresholds[0] = Double.NEGATIVE_INFINITY;
        double below = 0;
        for (int i = 1; i < totals.length; i++) {
            below += totals[i - 1];
            thresholds[i] = Tail.quantileNormal(below / n);
        }
        thresholds[totals.length] = Double.POSITIVE_INFINITY;
        return thresholds;
    }

    private static double likelihood(int[][] counts, double[] a, double[] b, double rho) {
        double[][] cumulative = grid(a, b, (h, k) -> BivariateNormal.cumulative(h, k, rho));
        double sum = 0;
        for (int i = 0; i < counts.length; i++)
            for (int j = 0; j < counts[i].length; j++)
                if (counts[i][j] > 0) sum += counts[i][j] * Math.log(Math.max(corner(cumulative, i, j), 1e-300));
        return sum;
    }

    /** Derivative of the log-likelihood by rho. */
    private static double score(int[][] counts, double[] a, double[] b, double rho) {
        double[][] cumulative = grid(a, b, (h, k) -> BivariateNormal.cumulative(h, k, rho));
        double[][] density = grid(a, b, (h, k) -> BivariateNormal.density(h, k, rho));
        double score = 0;
        for (int i = 0; i < counts.length; i++)
            for (int j = 0; j < counts[i].length; j++)
                if (counts[i][j] > 0)
                    score += counts[i][j] * corner(density, i, j) / Math.max(corner(cumulative, i, j), 1e-300);
        return score;
    }

    private static double[][] grid(double[] a, double[] b, DoubleBinaryOperator value) {
        double[][] grid = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < b.length; j++) grid[i][j] = value.applyAsDouble(a[i], b[j]);
        return grid;
    }

    private static double corner(double[][] grid, int i, int j) {
        return grid[i + 1][j + 1] - grid[i][j + 1] - grid[i + 1][j] + grid[i][j];
    }
}
