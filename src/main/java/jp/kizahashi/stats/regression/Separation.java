package jp.kizahashi.stats.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Whether a linear combination of the variables tells the ones from the zeros, in which case the maximum of the
 * likelihood lies at infinity.
 *
 * <p>Source: A. Albert &amp; J. A. Anderson, Biometrika 71 (1984) for the three cases; K. Konis, "Linear programming
 * algorithms for detecting separated data in binary logistic regression models" (Oxford, 2007) for the programme: a
 * direction d with s·x·d ≥ 0 in every row (s = 1 for ones, −1 for zeros) and &gt; 0 in some. Rows that one direction
 * separates are taken away and the rest is searched again, so that all separated rows are found.
 *
 * @param columns the smallest set of columns found that separates just as many rows
 * @param rows the separated rows, from 0
 * @param complete whether every row is separated
 */
record Separation(List<Integer> columns, List<Integer> rows, boolean complete) {
    private static final double MARGIN = 1e-7;
    private static final double TOUCHING = 1e-9;
    private static final int ROWS_AT_A_TIME = 100;

    /**
     * Searches all columns, then leaves out those that are not needed.
     *
     * @param x n rows of k values, each column of about unit size
     * @param y n values 0 or 1
     * @param kept the column that always stays (the constant), or −1
     */
    static Separation search(double[][] x, double[] y, int kept) {
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, x[0].length).boxed().toList());
        List<Integer> rows = separatedRows(x, y, columns);
        if (!rows.isEmpty()) {
            for (int j = x[0].length - 1; j >= 0; j--) {
                List<Integer> fewer = new ArrayList<>(columns);
                fewer.remove(Integer.valueOf(j));
                if (j != kept && !fewer.isEmpty() && separatedRows(x, y, fewer).size() == rows.size()) columns = fewer;
            }
        }
        columns.remove(Integer.valueOf(kept));
        return new Separation(columns, rows, rows.size() == y.length);
    }

    boolean isFound() {
        return !rows.isEmpty();
    }

    private static List<Integer> separatedRows(double[][] x, double[] y, List<Integer> columns) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, y.length).boxed().toList());
        List<Integer> separated = new ArrayList<>();
        while (!left.isEmpty()) {
            double[] direction = direction(x, y, columns, left);
            List<Integer> found = left.stream()
                    .filter(i -> margin(x[i], y[i], columns, direction) > MARGIN)
                    .toList();
            if (found.isEmpty()) break;
            separated.addAll(found);
            left.removeAll(found);
        }
        return separated.stream().sorted().toList();
    }

    /**
     * The direction with the largest sum of margins. Only rows that a direction would put on the wrong side become
     * constraints, until none is left: of many thousand rows a few dozen matter.
     */
    private static double[] direction(double[][] x, double[] y, List<Integer> columns, List<Integer> rows) {
        double[] sum = new double[columns.size()];
        for (int i : rows) for (int j = 0; j < sum.length; j++) sum[j] += signed(x, y, i, columns.get(j)) / rows.size();
        List<Integer> working = new ArrayList<>(rows.subList(0, Math.min(rows.size(), ROWS_AT_A_TIME)));
        while (true) {
            double[] direction = bestWithin(x, y, columns, working, sum);
            List<Integer> wrong = rows.stream()
                    .filter(i -> margin(x[i], y[i], columns, direction) < -TOUCHING)
                    .sorted(Comparator.comparingDouble(i -> margin(x[i], y[i], columns, direction)))
                    .limit(ROWS_AT_A_TIME)
                    .toList();
            if (wrong.isEmpty()
                    || !working.addAll(
                            wrong.stream().filter(i -> !working.contains(i)).toList())) return direction;
        }
    }

    private static double signed(double[][] x, double[] y, int row, int column) {
        return y[row] > 0.5 ? x[row][column] : -x[row][column];
    }

    private static double[] bestWithin(
            double[][] x, double[] y, List<Integer> columns, List<Integer> rows, double[] sum) {
        int k = columns.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i : rows) {
            double[] row = new double[k];
            for (int j = 0; j < k; j++) row[j] = signed(x, y, i, columns.get(j));
            constraints.add(atMost(row, -1, 0));
        }
        for (int j = 0; j < k; j++) {
            constraints.add(atMost(unit(k, j), 1, 1));
            constraints.add(atMost(unit(k, j), -1, 1));
        }
        return new SimplexSolver(1e-10)
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(new ArrayRealVector(sum), 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(false),
                        PivotSelectionRule.BLAND)
                .getPoint();
    }

    /** sign × row · d ≤ limit; with limits of at least 0, d = 0 starts the simplex without a first phase. */
    private static LinearConstraint atMost(double[] row, int sign, double limit) {
        return new LinearConstraint(new ArrayRealVector(row).mapMultiply(sign), Relationship.LEQ, limit);
    }

    private static double[] unit(int k, int j) {
        double[] unit = new double[k];
        unit[j] = 1;
        return unit;
    }

    private static double margin(double[] x, double y, List<Integer> columns, double[] direction) {
        double sum = 0;
        for (int j = 0; j < direction.length; j++) sum += x[columns.get(j)] * direction[j];
        return y > 0.5 ? sum : -sum;
    }
}
