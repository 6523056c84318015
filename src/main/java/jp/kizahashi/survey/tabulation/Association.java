package jp.kizahashi.survey.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Family;
import jp.kizahashi.stats.table.CrossTable;
import jp.kizahashi.stats.table.ExactTest;

/**
 * 検定: whether the rows of a cross table differ between its columns. Pearson's χ² where every expected count is at least 5,
 * the exact test otherwise; of a 複数回答 each choice is tested alone and p is adjusted by Holm for their number.
 *
 * @param reason a key that says why there is no test; empty with one
 */
public record Association(List<Test> tests, String reason) {
    /** The cases up to which an exact test is tried; above them χ² stands with a warning. */
    public static final int MOST_EXACT = 2_000;

    private static final double SMALLEST_EXPECTED = 5;
    private static final long SEED = 1;

    /** How p was found. */
    public enum Method {
        CHI_SQUARED,
        /** χ² although an expected count is under 5, since there are too many cases for the exact test. */
        CHI_SQUARED_ROUGH,
        EXACT,
        /** Estimated from drawn tables. */
        EXACT_DRAWN
    }

    /**
     * One test.
     *
     * @param label the row that was tested; the question of a 単一回答
     * @param degrees 0 for the exact test
     * @param adjusted p after Holm; p itself when it is the only test
     * @param cramersV from 0 to 1
     */
    public record Test(
            String label,
            int n,
            Method method,
            double chiSquared,
            int degrees,
            double p,
            double adjusted,
            double cramersV) {}

    public Association {
        tests = List.copyOf(tests);
    }

    /** Of a cross table with nothing hidden. */
    public static Association of(CountTable table) {
        if (table.columns().isEmpty()) return none("simple");
        if (table.columns().get().multiple()) return none("overlap");
        if (table.rows().repeated() || table.columns().get().repeated()) return none("repeated");
        if (table.segments().stream().anyMatch(s -> !s.isComplete())) return none("hidden");
        List<Test> tests = new ArrayList<>();
        if (!table.rows().multiple()) {
            int[][] counts = IntStream.range(0, table.rows().categories().size())
                    .mapToObj(r -> row(table, r))
                    .toArray(int[][]::new);
            test(table.rows().label(), counts, tests);
        } else
            for (int r = 0; r < table.rows().categories().size(); r++)
                test(table.rows().categories().get(r), new int[][] {row(table, r), rest(table, r)}, tests);
        return tests.isEmpty() ? none("constant") : new Association(adjusted(tests), "");
    }

    private static Association none(String reason) {
        return new Association(List.of(), reason);
    }

    private static int[] row(CountTable table, int category) {
        return table.parts().stream().mapToInt(s -> s.counts().get(category)).toArray();
    }

    private static int[] rest(CountTable table, int category) {
        return table.parts().stream()
                .mapToInt(s -> s.n() - s.counts().get(category))
                .toArray();
    }

    private static void test(String label, int[][] counts, List<Test> tests) {
        int[][] dense = dense(counts);
        if (dense.length < 2 || dense[0].length < 2) return;
        CrossTable table = new CrossTable(names(dense.length), names(dense[0].length), dense);
        boolean large = table.smallestExpected() >= SMALLEST_EXPECTED;
        if (large || table.n() > MOST_EXACT) {
            Method method = large ? Method.CHI_SQUARED : Method.CHI_SQUARED_ROUGH;
            tests.add(new Test(
                    label,
                    table.n(),
                    method,
                    table.chiSquared(),
                    table.degrees(),
                    table.p(),
                    table.p(),
                    table.cramersV()));
            return;
        }
        ExactTest exact = table.exact(SEED);
        Method method = exact.method() == ExactTest.Method.MONTE_CARLO ? Method.EXACT_DRAWN : Method.EXACT;
        tests.add(new Test(label, table.n(), method, table.chiSquared(), 0, exact.p(), exact.p(), table.cramersV()));
    }

    /** Without the rows and columns that nobody lies in. */
    private static int[][] dense(int[][] counts) {
        int[] columns = IntStream.range(0, counts[0].length)
                .filter(c -> IntStream.range(0, counts.length).anyMatch(r -> counts[r][c] > 0))
                .toArray();
        return IntStream.range(0, counts.length)
                .filter(r -> IntStream.of(counts[r]).sum() > 0)
                .mapToObj(r -> IntStream.of(columns).map(c -> counts[r][c]).toArray())
                .toArray(int[][]::new);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static List<Test> adjusted(List<Test> tests) {
        double[] holm = Family.holm(tests.stream().mapToDouble(Test::p).toArray());
        return IntStream.range(0, tests.size())
                .mapToObj(i -> {
                    Test t = tests.get(i);
                    return new Test(
                            t.label(), t.n(), t.method(), t.chiSquared(), t.degrees(), t.p(), holm[i], t.cramersV());
                })
                .toList();
    }
}
