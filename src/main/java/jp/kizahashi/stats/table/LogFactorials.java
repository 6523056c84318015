package jp.kizahashi.stats.table;

/** log 0! … log n!. */
final class LogFactorials {
    private final double[] logs;

    LogFactorials(int n) {
        logs = new double[n + 1];
        // Compensated, since a million rounded additions would cost the tie of two equally probable tables.
        double lost = 0;
        for (int i = 2; i <= n; i++) {
            double term = Math.log(i) - lost;
            logs[i] = logs[i - 1] + term;
            lost = logs[i] - logs[i - 1] - term;
        }
    }

    double of(int value) {
        return logs[value];
    }

    double sum(int[] values) {
        double sum = 0;
        for (int value : values) sum += logs[value];
        return sum;
    }

    /** log Π column total! ÷ Π cell!: the probability of the table up to a constant of the totals. */
    double weight(int[][] cells, int[] columnTotals) {
        double weight = sum(columnTotals);
        for (int[] row : cells) weight -= sum(row);
        return weight;
    }
}
