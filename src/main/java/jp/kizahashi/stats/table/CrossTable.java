package jp.kizahashi.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import jp.kizahashi.stats.Tail;

/**
 * Counts of two categorical variables and their association.
 *
 * <p>Pearson's χ² without continuity correction; its p assumes independent cases and expected counts that are not too
 * small, which {@link ExactTest} does not. Source: A. Agresti, Categorical Data Analysis (3rd ed.) §3.2–3.3.
 */
public final class CrossTable {
    private final List<String> rows;
    private final List<String> columns;
    private final int[][] counts;

    /**
     * @param rows labels of the rows
     * @param columns labels of the columns
     * @param counts one row a row label; each row and each column has a case
     */
    public CrossTable(List<String> rows, List<String> columns, int[][] counts) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.counts = counts;
    }

    /** Counts pairs of categories; numbers are ordered by value, other labels by character. */
    public static CrossTable of(List<String> row, List<String> column) {
        List<String> rows = labels(row);
        List<String> columns = labels(column);
        int[][] counts = new int[rows.size()][columns.size()];
        for (int i = 0; i < row.size(); i++) counts[rows.indexOf(row.get(i))][columns.indexOf(column.get(i))]++;
        return new CrossTable(rows, columns, counts);
    }

    private static List<String> labels(List<String> values) {
        boolean numeric = values.stream().allMatch(v -> v.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?"));
        Comparator<String> byText = Comparator.naturalOrder();
        TreeSet<String> labels = new TreeSet<>(
                numeric ? Comparator.comparing((String v) -> Double.valueOf(v)).thenComparing(byText) : byText);
        labels.addAll(values);
        return new ArrayList<>(labels);
    }

    public List<String> rows() {
        return rows;
    }

    public List<String> columns() {
        return columns;
    }

    public int count(int row, int column) {
        return counts[row][column];
    }

    /** Number of cases. */
    public int n() {
        return Arrays.stream(rowTotals()).sum();
    }

    public int[] rowTotals() {
        return Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    public int[] columnTotals() {
        int[] totals = new int[columns.size()];
        for (int[] row : counts) for (int j = 0; j < totals.length; j++) totals[j] += row[j];
        return totals;
    }

    /** The count that independence would bring: row total × column total ÷ n. */
    public double expected(int row, int column) {
        return (double) rowTotals()[row] * columnTotals()[column] / n();
    }

    /** Smallest expected count; below 5 the χ² approximation is doubtful. */
    public double smallestExpected() {
        return (double) Arrays.stream(rowTotals()).min().orElse(0)
                * Arrays.stream(columnTotals()).min().orElse(0)
                / n();
    }

    /** Pearson's χ²; NaN when a variable has one category only. */
    public double chiSquared() {
        if (degrees() == 0) return Double.NaN;
        return statistic(counts, rowTotals(), columnTotals(), n());
    }

    static double statistic(int[][] counts, int[] rowTotals, int[] columnTotals, int n) {
        double sum = 0;
        for (int i = 0; i < rowTotals.length; i++) {
            for (int j = 0; j < columnTotals.length; j++) {
                double expected = (double) rowTotals[i] * columnTotals[j] / n;
                sum += (counts[i][j] - expected) * (counts[i][j] - expected) / expected;
            }
        }
        return sum;
    }

    /** (rows − 1) × (columns − 1). */
    public int degrees() {
        return (rows.size() - 1) * (columns.size() - 1);
    }

    /** P(χ² ≥ statistic). */
    public double p() {
        return degrees() == 0 ? Double.NaN : Tail.upperChiSquared(chiSquared(), degrees());
    }

    /** Cramér's V = √(χ² ÷ (n × (smaller number of categories − 1))), from 0 (none) to 1 (complete association). */
    public double cramersV() {
        return Math.sqrt(chiSquared() / scale());
    }

    /**
     * Interval of Cramér's V: the noncentralities under which the observed χ² lies at the two tails, turned into V by
     * V² = noncentrality ÷ (n × (smaller number − 1)). Source: M. Smithson, Confidence Intervals (2003) §4.3.
     *
     * @param level such as 0.95
     * @return lower and upper end; NaN when a variable has one category only
     */
    public double[] cramersVInterval(double level) {
        if (degrees() == 0) return new double[] {Double.NaN, Double.NaN};
        double tail = (1 - level) / 2;
        double low = NoncentralChiSquared.noncentrality(chiSquared(), degrees(), 1 - tail);
        double high = NoncentralChiSquared.noncentrality(chiSquared(), degrees(), tail);
        return new double[] {Math.sqrt(low / scale()), Math.min(1, Math.sqrt(high / scale()))};
    }

    private double scale() {
        return (double) n() * (Math.min(rows.size(), columns.size()) - 1);
    }

    /**
     * Adjusted residuals: (observed − expected) ÷ its standard error under independence; beyond ±1.96 a cell stands out
     * at 5 %.
     */
    public double[][] adjustedResiduals() {
        int[] r = rowTotals();
        int[] c = columnTotals();
        double n = n();
        double[][] residuals = new double[r.length][c.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < c.length; j++) {
                double expected = r[i] * (c[j] / n);
                residuals[i][j] = (counts[i][j] - expected) / Math.sqrt(expected * (1 - r[i] / n) * (1 - c[j] / n));
            }
        }
        return residuals;
    }

    /** The exact probability, by enumeration or by seeded simulation. */
    public ExactTest exact(long seed) {
        return ExactTest.of(counts, rowTotals(), columnTotals(), seed);
    }
}
