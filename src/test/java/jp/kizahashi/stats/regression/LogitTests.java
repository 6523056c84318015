package jp.kizahashi.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logistic regression against R (glm refitted until it stands still; Firth by definition). */
class LogitTests {
    @ParameterizedTest
    @CsvSource({
        "towns, towns, outcome1, leadership1 culture1 expertise1 governance1",
        "towns9, towns, outcome9, band leadership2 culture3",
        "large, large, hit, x z",
        "tiny, tiny, hit, x",
        "gaps, gaps, outcome1, leadership1 reform",
        "dependent, dependent, hit, a b c d"
    })
    void agrees_with_r(String name, String data, String y, String x) {
        Reference r = Reference.of("logit", name);
        LogitFit fit = fit(data, y, x);
        assertThat(fit.isConverged()).isTrue();
        for (Coefficient c : fit.coefficients()) {
            r.meets("estimate:" + c.name(), c.estimate(), 10);
            r.meets("error:" + c.name(), c.standardError(), 10);
            r.meets("statistic:" + c.name(), c.statistic(), 10);
            r.meets("p:" + c.name(), c.p(), 8);
            r.meets("low:" + c.name(), c.low(), 10);
        }
        r.meets("deviance", fit.deviance(), 10);
        r.meets("nullDeviance", fit.nullDeviance(), 10);
        r.meets("p:lr", fit.likelihoodRatioP(), 8);
        r.meets("mcFadden", fit.mcFadden(), 10);
        r.meets("coxSnell", fit.coxSnell(), 10);
        r.meets("nagelkerke", fit.nagelkerke(), 10);
        r.meets("auc", fit.calibration().areaUnderCurve(), 10);
        var test = fit.calibration().hosmerLemeshow(10);
        r.meets("hosmer", test.statistic(), 10);
        r.meets("degrees", test.degrees(), 10);
        r.meets("p:hosmer", test.p(), 8);
        r.allCompared();
    }

    @ParameterizedTest
    @CsvSource({"separated, separated", "quasi, quasi", "tiny, tiny"})
    void firth_agrees_with_its_definition_in_r(String name, String data) {
        Reference r = Reference.of("firth", name);
        List<Column> columns = Reference.columns(data, "x", "hit");
        for (Coefficient c : Firth.fit(columns.subList(0, 1), columns.getLast(), true)) {
            r.meets("estimate:" + c.name(), c.estimate(), 8);
            r.meets("p:" + c.name(), c.p(), 8);
            r.meets("low:" + c.name(), c.low(), 7);
            r.meets("high:" + c.name(), c.high(), 7);
        }
        r.allCompared();
    }

    @Test
    void separation_names_the_variable_and_all_rows() {
        Finding finding = onlyFinding(fit("separated", "hit", "z x"));
        assertThat(finding.kind()).isEqualTo(Kind.SEPARATION);
        assertThat(finding.names()).containsExactly("x");
        assertThat(finding.rows()).hasSize(12);
    }

    @Test
    void quasi_separation_names_the_rows_off_the_border() {
        LogitFit fit = fit("quasi", "hit", "x");
        assertThat(fit.isConverged()).isFalse();
        assertThat(onlyFinding(fit).kind()).isEqualTo(Kind.QUASI_SEPARATION);
        assertThat(onlyFinding(fit).rows()).containsExactly(0, 1, 2, 3, 7, 8, 9, 10, 11);
        // One of the three rows at the border is a one: the rest of the likelihood is that of 1 in 3.
        assertThat(fit.deviance()).isCloseTo(-2 * (Math.log(1 / 3.0) + 2 * Math.log(2 / 3.0)), within(1e-8));
    }

    @Test
    void separation_by_a_difference_names_both_variables() {
        Finding finding = onlyFinding(fit("crossed", "hit", "a b z"));
        assertThat(finding.names()).containsExactly("a", "b");
    }

    @Test
    void overlapping_data_with_a_steep_slope_are_not_called_separated() {
        double[] x = IntStream.range(0, 60).mapToDouble(i -> i).toArray();
        double[] y = IntStream.range(0, 60).mapToDouble(i -> i > 30 ? 1 : 0).toArray();
        y[29] = 1;
        y[32] = 0;
        LogitFit fit = Logit.fit(List.of(Column.of("x", x)), Column.of("y", y), true);
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.findings()).isEmpty();
    }

    @Test
    void separation_is_found_among_1741_rows() {
        Random random = new Random(3);
        double[][] x = new double[4][1741];
        double[] y = new double[1741];
        for (int i = 0; i < 1741; i++) {
            for (double[] column : x) column[i] = Math.round(random.nextGaussian() * 100) / 100.0;
            y[i] = x[0][i] + x[1][i] > 0 ? 1 : 0;
        }
        List<Column> columns =
                IntStream.range(0, 4).mapToObj(j -> Column.of("x" + j, x[j])).toList();
        Finding finding = onlyFinding(Logit.fit(columns, Column.of("y", y), true));
        assertThat(finding.names()).containsExactly("x0", "x1");
    }

    @Test
    void many_rows_with_certain_outcomes_are_not_called_separated() {
        Random random = new Random(8);
        double[] x = random.doubles(30_000, -40, 40).toArray();
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) y[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i])) ? 1 : 0;
        LogitFit fit = Logit.fit(List.of(Column.of("x", x)), Column.of("y", y), true);
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.coefficients().getLast().estimate()).isCloseTo(1, within(0.05));
    }

    @Test
    void a_constant_response_has_no_estimates() {
        LogitFit fit = Logit.fit(List.of(Column.of("x", 1, 2, 4)), Column.of("y", 1, 1, 1), true);
        assertThat(fit.isConverged()).isFalse();
        assertThat(onlyFinding(fit).kind()).isEqualTo(Kind.CONSTANT_COLUMN);
        assertThat(fit.deviance()).isZero();
    }

    private static Finding onlyFinding(LogitFit fit) {
        assertThat(fit.findings()).hasSize(1);
        return fit.findings().getFirst();
    }

    private static LogitFit fit(String data, String y, String x) {
        List<Column> columns = Reference.columns(data, (x + " " + y).split(" "));
        return Logit.fit(columns.subList(0, columns.size() - 1), columns.getLast(), true);
    }
}
