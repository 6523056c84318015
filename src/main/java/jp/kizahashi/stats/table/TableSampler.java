package jp.kizahashi.stats.table;

import java.util.SplittableRandom;

/**
 * Random tables with given totals under independence. Each cell is drawn from its hypergeometric distribution given
 * the cells before it, by inversion outward from the mode. Source of the decomposition: W. M. Patefield, Applied
 * Statistics 30 (1981), algorithm AS 159.
 */
final class TableSampler {
    private final int[] rowTotals;
    private final int[] columnTotals;
    private final LogFactorials logs;
    private final SplittableRandom random;
    private final int[][] cells;

    TableSampler(int[] rowTotals, int[] columnTotals, LogFactorials logs, long seed) {
        this.rowTotals = rowTotals;
        this.columnTotals = columnTotals;
        this.logs = logs;
        this.random = new SplittableRandom(seed);
        this.cells = new int[rowTotals.length][columnTotals.length];
    }

    /** The next table; the same array every time. */
    int[][] next() {
        int[] left = columnTotals.clone();
        for (int i = 0; i < rowTotals.length; i++) {
            int toPlace = rowTotals[i];
            int open = 0;
            for (int total : left) open += total;
            for (int j = 0; j < left.length; j++) {
                boolean forced = i == rowTotals.length - 1;
                cells[i][j] = forced ? left[j] : hypergeometric(toPlace, left[j], open);
                toPlace -= cells[i][j];
                open -= left[j];
                left[j] -= cells[i][j];
            }
        }
        return cells;
    }

    /** How many of {@code drawn} out of {@code all} are among the {@code marked}. */
    private int hypergeometric(int drawn, int marked, int all) {
        int low = Math.max(0, drawn + marked - all);
        int high = Math.min(drawn, marked);
        if (low == high) return low;
        int mode = (int) ((drawn + 1.0) * (marked + 1.0) / (all + 2.0));
        double atMode =
                Math.exp(logChoose(marked, mode) + logChoose(all - marked, drawn - mode) - logChoose(all, drawn));
        double u = random.nextDouble() - atMode;
        int down = mode;
        int up = mode;
        double pDown = atMode;
        double pUp = atMode;
        while (u >= 0 && (down > low || up < high)) {
            if (up < high) {
                pUp *= (double) (marked - up) * (drawn - up) / ((up + 1.0) * (all - marked - drawn + up + 1.0));
                up++;
                if ((u -= pUp) < 0) return up;
            }
            if (down > low) {
                pDown *= (double) down * (all - marked - drawn + down) / ((marked - down + 1.0) * (drawn - down + 1.0));
                down--;
                if ((u -= pDown) < 0) return down;
            }
        }
        return mode;
    }

    private double logChoose(int n, int k) {
        return logs.of(n) - logs.of(k) - logs.of(n - k);
    }
}
