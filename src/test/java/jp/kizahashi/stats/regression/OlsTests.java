package jp.kizahashi.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Least squares against R (lm, sandwich, car). */
class OlsTests {
    @ParameterizedTest
    @CsvSource({
        "towns, towns, reform, leadership1 culture1 expertise1 governance1, true",
        "large, large, y, x z, true",
        "tiny, tiny, y, x z, true",
        "gaps, gaps, reform, band leadership1 leadership2 culture1, true",
        "dependent, dependent, y, a b c d, true",
        "origin, tiny, y, x z, false"
    })
    void agrees_with_r(String name, String data, String y, String x, boolean intercept) {
        Reference r = Reference.of("ols", name);
        List<Column> columns = Reference.columns(data, (x + " " + y).split(" "));
        OlsFit fit = Ols.fit(columns.subList(0, columns.size() - 1), columns.getLast(), intercept);
        compareTable(r, fit);
        r.meets("rSquared", fit.rSquared(), 10);
        r.meets("adjusted", fit.adjustedRSquared(), 10);
        r.meets("sigma", fit.residualStandardDeviation(), 10);
        r.meets("f", fit.f(), 10);
        r.meets("p:f", fit.fP(), 8);
        compareRows(r, fit.influence());
        r.allCompared();
    }

    private static void compareTable(Reference r, OlsFit fit) {
        List<Coefficient> table = fit.coefficients();
        double[] robust = fit.influence().robustStandardErrors();
        // R itself keeps fewer digits where x is a million with a spread of two.
        for (int j = 0; j < table.size(); j++) {
            Coefficient c = table.get(j);
            r.meets("estimate:" + c.name(), c.estimate(), 10);
            r.meets("error:" + c.name(), c.standardError(), 10);
            r.meets("statistic:" + c.name(), c.statistic(), 10);
            r.meets("p:" + c.name(), c.p(), 8);
            r.meets("low:" + c.name(), c.low(), 9);
            r.meets("high:" + c.name(), c.high(), 9);
            r.meets("hc3:" + c.name(), robust[j], 10);
            r.meets("vif:" + c.name(), fit.varianceInflation(j), 10);
            r.meets("standardized:" + c.name(), fit.standardized(j), 10);
        }
    }

    private static void compareRows(Reference r, Influence influence) {
        for (int i = 0; i < influence.residuals().length; i++) {
            r.meets("leverage:" + (i + 1), influence.leverages()[i], 10);
            r.meets("student:" + (i + 1), influence.studentizedResiduals()[i], 10);
            r.meets("cook:" + (i + 1), influence.cooksDistances()[i], 10);
        }
    }

    @Test
    void a_dependent_column_is_named_with_those_that_make_it_up() {
        List<Column> columns = Reference.columns("dependent", "a", "b", "c", "d", "y");
        OlsFit fit = Ols.fit(columns.subList(0, 4), columns.getLast(), true);
        assertThat(fit.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Kind.COLLINEAR);
            assertThat(f.names()).containsExactly("c", "a", "b");
        });
        assertThat(fit.coefficients().get(3).estimate()).isNaN();
    }

    @Test
    void a_sum_rounded_to_a_double_is_still_dependent() {
        double[] a = {0.1, 0.7, 1.3, 2.9, 3.1, 4.7};
        double[] b = {1.1, 0.2, 0.3, 1.7, 2.3, 0.9};
        double[] sum = new double[6];
        for (int i = 0; i < 6; i++) sum[i] = a[i] / 3 + b[i] / 7;
        OlsFit fit = Ols.fit(
                List.of(Column.of("a", a), Column.of("b", b), Column.of("sum", sum)),
                Column.of("y", 1, 3, 2, 5, 4, 6),
                true);
        assertThat(fit.findings()).extracting(f -> f.kind()).containsExactly(Kind.COLLINEAR);
    }

    @Test
    void a_constant_column_is_named_and_has_no_estimate() {
        OlsFit fit = Ols.fit(List.of(Column.of("x", 2, 2, 2, 2)), Column.of("y", 1, 2, 3, 5), true);
        assertThat(fit.findings()).extracting(f -> f.kind()).containsExactly(Kind.CONSTANT_COLUMN);
        assertThat(fit.coefficients().getLast().estimate()).isNaN();
        assertThat(fit.coefficients().getFirst().estimate()).isEqualTo(2.75);
    }

    @Test
    void a_row_that_alone_decides_a_coefficient_leaves_no_robust_error() {
        OlsFit fit = Ols.fit(
                List.of(Column.of("only", 0, 0, 1, 0, 0), Column.of("x", 1, 2, 3, 4, 7)),
                Column.of("y", 1, 3, 9, 2, 6),
                true);
        Influence influence = fit.influence();
        assertThat(influence.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Kind.FULL_LEVERAGE);
            assertThat(f.rows()).containsExactly(2);
        });
        assertThat(influence.robustStandardErrors()[1]).isNaN();
        assertThat(influence.residuals()[2]).isCloseTo(0, within(1e-15));
    }

    @Test
    void as_many_rows_as_coefficients_are_refused() {
        assertThatThrownBy(() -> Ols.fit(List.of(Column.of("x", 1, 2)), Column.of("y", 1, 2), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_constant_response_has_no_r_squared() {
        OlsFit fit = Ols.fit(List.of(Column.of("x", 1, 2, 4)), Column.of("y", 5, 5, 5), true);
        assertThat(fit.rSquared()).isNaN();
        assertThat(fit.findings()).extracting(f -> f.kind()).containsExactly(Kind.CONSTANT_COLUMN, Kind.PERFECT_FIT);
    }
}
