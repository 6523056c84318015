package jp.kizahashi.stats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The enumeration with its bounds and merged nodes against all tables written out one by one. */
class TableEnumerationTests {
    @Test
    void small_tables_of_every_shape_agree_with_plain_counting() {
        Random random = new Random(5);
        for (int trial = 0; trial < 150; trial++) {
            int[][] counts = new int[2 + random.nextInt(3)][2 + random.nextInt(2)];
            for (int[] row : counts) for (int j = 0; j < row.length; j++) row[j] = random.nextInt(4);
            for (int i = 0; i < counts.length; i++) counts[i][i % counts[0].length]++;
            for (int j = 0; j < counts[0].length; j++) counts[j % counts.length][j]++;
            Plain plain = new Plain(counts);
            ExactTest exact = ExactTest.of(counts, plain.rows, plain.columns, 1);
            assertThat(exact.method()).isEqualTo(ExactTest.Method.ENUMERATION);
            assertThat(exact.p()).as("trial %d", trial).isCloseTo(plain.p(), within(1e-12));
        }
    }

    /** Fills cell after cell; a table's weight is 1 ÷ Π cell!. */
    private static final class Plain {
        final int[] rows;
        final int[] columns;
        private final int[] rowLeft;
        private final int[] columnLeft;
        private final double observed;
        private double all;
        private double asExtreme;

        Plain(int[][] counts) {
            rows = new int[counts.length];
            columns = new int[counts[0].length];
            double weight = 1;
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < columns.length; j++) {
                    rows[i] += counts[i][j];
                    columns[j] += counts[i][j];
                    weight /= factorial(counts[i][j]);
                }
            }
            observed = weight;
            rowLeft = rows.clone();
            columnLeft = columns.clone();
        }

        double p() {
            fill(0, 1);
            return asExtreme / all;
        }

        private void fill(int cell, double weight) {
            int i = cell / columns.length;
            int j = cell % columns.length;
            if (i == rows.length) {
                all += weight;
                if (weight <= observed * (1 + 1e-7)) asExtreme += weight;
                return;
            }
            boolean lastRow = i == rows.length - 1;
            boolean lastColumn = j == columns.length - 1;
            for (int x = 0; x <= Math.min(rowLeft[i], columnLeft[j]); x++) {
                if (lastColumn && x != rowLeft[i] || lastRow && x != columnLeft[j]) continue;
                rowLeft[i] -= x;
                columnLeft[j] -= x;
                fill(cell + 1, weight / factorial(x));
                rowLeft[i] += x;
                columnLeft[j] += x;
            }
        }

        private static double factorial(int n) {
            return n < 2 ? 1 : n * factorial(n - 1);
        }
    }
}
