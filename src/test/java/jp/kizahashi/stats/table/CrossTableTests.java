package jp.kizahashi.stats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.kizahashi.stats.Reference;
import jp.kizahashi.stats.table.ExactTest.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contingency tables against R (chisq.test, fisher.test, pchisq with ncp). */
class CrossTableTests {
    @ParameterizedTest
    @CsvSource({
        "counter, shops, size, counter",
        "cloud, shops, size, cloud",
        "expertise, towns, expertise1, outcome1",
        "outcomes, towns, outcome1, outcome2"
    })
    void agrees_with_r(String name, String data, String row, String column) {
        compare(Reference.of("table", name), CrossTable.of(Reference.texts(data, row), Reference.texts(data, column)));
    }

    @Test
    void a_two_by_two_table_of_six_cases_agrees_with_r() {
        List<String> high = Reference.texts("tiny", "z").stream()
                .map(z -> Double.parseDouble(z) > 3 ? "TRUE" : "FALSE")
                .toList();
        compare(Reference.of("table", "tiny"), CrossTable.of(high, Reference.texts("tiny", "hit")));
    }

    private static void compare(Reference r, CrossTable table) {
        r.meets("chiSquared", table.chiSquared(), 10);
        r.meets("p:chi", table.p(), 8);
        r.meets("v", table.cramersV(), 10);
        r.meets("low", table.cramersVInterval(0.95)[0], 8);
        r.meets("high", table.cramersVInterval(0.95)[1], 8);
        r.meets("residual:1:1", table.adjustedResiduals()[0][0], 10);
        r.meets("residual:2:2", table.adjustedResiduals()[1][1], 10);
        ExactTest exact = table.exact(1);
        assertThat(exact.method()).isEqualTo(Method.ENUMERATION);
        r.meets("p:exact", exact.p(), 8);
        r.allCompared();
    }

    @Test
    void the_turned_table_has_the_same_exact_probability() {
        List<String> a = Reference.texts("shops", "size");
        List<String> b = Reference.texts("shops", "cloud");
        assertThat(CrossTable.of(a, b).exact(1).p())
                .isCloseTo(CrossTable.of(b, a).exact(1).p(), within(1e-12));
    }

    @Test
    void simulation_agrees_with_enumeration_within_four_standard_errors() {
        CrossTable table = CrossTable.of(Reference.texts("shops", "size"), Reference.texts("shops", "cloud"));
        int[] rows = table.rowTotals();
        int[] columns = table.columnTotals();
        LogFactorials logs = new LogFactorials(table.n());
        int[][] counts = new int[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) for (int j = 0; j < columns.length; j++) counts[i][j] = table.count(i, j);
        double observed = logs.weight(counts, columns) + ExactTest.TIE;
        TableSampler sampler = new TableSampler(rows, columns, logs, 7);
        int draws = 40_000;
        int hits = 0;
        for (int d = 0; d < draws; d++) if (logs.weight(sampler.next(), columns) <= observed) hits++;
        double p = table.exact(1).p();
        assertThat((double) hits / draws).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / draws)));
    }

    @Test
    void a_table_too_large_to_enumerate_is_simulated_with_its_error() {
        CrossTable table = CrossTable.of(Reference.texts("towns", "band"), Reference.texts("towns", "culture1"));
        ExactTest exact = table.exact(1);
        assertThat(exact.method()).isEqualTo(Method.MONTE_CARLO);
        assertThat(exact.standardError()).isBetween(1e-4, 2e-3);
        assertThat(table.exact(1)).isEqualTo(exact);
        assertThat(exact.p()).isCloseTo(table.p(), within(0.1));
    }

    @Test
    void one_category_has_no_test() {
        CrossTable table = CrossTable.of(Reference.texts("onelevel", "yes"), Reference.texts("onelevel", "kind"));
        assertThat(table.chiSquared()).isNaN();
        assertThat(table.cramersV()).isNaN();
        assertThat(table.exact(1).method()).isEqualTo(Method.NONE);
    }

    @Test
    void numbers_are_ordered_by_value() {
        assertThat(CrossTable.of(List.of("10", "9", "1"), List.of("b", "a", "b"))
                        .rows())
                .containsExactly("1", "9", "10");
    }
}
