package jp.kizahashi.stats.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * Sums the probabilities of all tables with given totals that weigh no more than a limit, column by column.
 *
 * <p>Partial tables that leave the same row totals (in any order) and weigh the same are one node; a node whose
 * completions all lie on one side of the limit is settled at once. Source of the idea: C. R. Mehta &amp; N. R. Patel,
 * Journal of the American Statistical Association 78 (1983); the bounds here are simpler than theirs.
 */
final class TableEnumeration {
    /** Steps that take about two seconds on a slow processor. */
    static final long MOST_STEPS = 6_000_000;

    private final int[] rows;
    private final int[] columns;
    private final LogFactorials logs;
    private final double[] restOfColumns;
    private final double[] evenColumns;
    private Map<Margins, Weights> level = new HashMap<>();
    private Map<Margins, Weights> next = new HashMap<>();
    private double limit;
    private double sum;
    private double norm;
    private long steps;

    /** Row totals left to fill, in descending order. */
    private record Margins(int[] totals) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Margins m && Arrays.equals(totals, m.totals);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(totals);
        }
    }

    /**
     * @param rows row totals, few
     * @param columns column totals, largest first
     */
    TableEnumeration(int[] rows, int[] columns, LogFactorials logs) {
        this.rows = rows;
        this.columns = columns;
        this.logs = logs;
        restOfColumns = new double[columns.length + 1];
        evenColumns = new double[columns.length + 1];
        for (int j = columns.length - 1; j >= 0; j--) {
            restOfColumns[j] = restOfColumns[j + 1] + logs.of(columns[j]);
            double even = rows.length * Gamma.logGamma((double) columns[j] / rows.length + 1);
            evenColumns[j] = evenColumns[j + 1] + logs.of(columns[j]) - even;
        }
    }

    /**
     * The probability of tables whose log weight, as in {@link LogFactorials#weight}, is at most the limit.
     *
     * @return NaN when it would take too many steps
     */
    double probabilityUpTo(double largestWeight) {
        limit = largestWeight;
        norm = total(rows);
        Weights first = new Weights();
        first.add(0, 1);
        level.put(new Margins(rows), first);
        for (int j = 0; j < columns.length - 1; j++) {
            for (var node : level.entrySet()) {
                Column column = new Column(j, node.getKey().totals(), node.getValue());
                column.fill(0, columns[j], 0);
                if (steps > MOST_STEPS) return Double.NaN;
            }
            level = next;
            next = new HashMap<>();
        }
        for (var node : level.entrySet()) settleLast(node.getKey().totals(), node.getValue());
        return sum;
    }

    /** log of Σ over all completions of their weights. */
    private double total(int[] margins) {
        int n = 0;
        for (int margin : margins) n += margin;
        return logs.of(n) - logs.sum(margins);
    }

    private void settleLast(int[] margins, Weights pasts) {
        double last = restOfColumns[columns.length - 1] - logs.sum(margins);
        pasts.forEach((past, count) -> {
            if (past + last <= limit) sum += count * Math.exp(past + last - norm);
        });
    }

    /** All ways to fill one column of one node. */
    private final class Column {
        private final int j;
        private final int[] margins;
        private final Weights pasts;
        private final int[] cells;

        Column(int j, int[] margins, Weights pasts) {
            this.j = j;
            this.margins = margins;
            this.pasts = pasts;
            this.cells = new int[margins.length];
        }

        /** Fills from row i on with what is left of the column; cellLogs is Σ log cell! so far. */
        void fill(int i, int left, double cellLogs) {
            if (steps > MOST_STEPS) return;
            if (i == margins.length - 1) {
                cells[i] = left;
                pass(logs.of(columns[j]) - cellLogs - logs.of(left));
                return;
            }
            int room = 0;
            for (int r = i + 1; r < margins.length; r++) room += margins[r];
            for (int x = Math.max(0, left - room); x <= Math.min(left, margins[i]); x++) {
                cells[i] = x;
                fill(i + 1, left - x, cellLogs + logs.of(x));
            }
        }

        private void pass(double weight) {
            int[] rest = new int[margins.length];
            for (int i = 0; i < rest.length; i++) rest[i] = cells[i] - margins[i];
            Arrays.sort(rest);
            for (int i = 0; i < rest.length; i++) rest[i] = -rest[i];
            double all = total(rest);
            double most = Math.min(all, mostOf(rest));
            double least = leastOf(rest);
            Weights[] target = new Weights[1];
            steps += 4;
            pasts.forEach((past, count) -> {
                double now = past + weight;
                steps++;
                if (now + least > limit) return;
                if (now + most <= limit) {
                    sum += count * Math.exp(now + all - norm);
                    return;
                }
                if (target[0] == null) target[0] = next.computeIfAbsent(new Margins(rest), m -> new Weights());
                target[0].add(now, count);
            });
        }

        /** Upper bound of a completion's weight: log x! is convex, so even cells weigh most. */
        private double mostOf(int[] rest) {
            int open = columns.length - 1 - j;
            double even = 0;
            for (int margin : rest) even += open * Gamma.logGamma((double) margin / open + 1);
            return Math.min(evenColumns[j + 1], restOfColumns[j + 1] - even);
        }

        /** Lower bound: each row total, or each column total, in a single cell. */
        private double leastOf(int[] rest) {
            return Math.max(0, restOfColumns[j + 1] - logs.sum(rest));
        }
    }
}
