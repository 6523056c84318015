package jp.kizahashi.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kizahashi.stats.Finding.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** All 11 linear sets of NIST StRD. */
class NistTests {
    static final List<String> NAMES = NistSet.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_certified_figure_is_met_to_13_digits(String name) throws Exception {
        NistSet set = NistSet.read(name);
        OlsFit fit = Ols.fit(set.x(), set.y(), set.intercept());
        var coefficients = fit.coefficients();
        assertThat(coefficients).hasSameSizeAs(set.certified());
        for (int j = 0; j < coefficients.size(); j++) {
            Coefficient c = coefficients.get(j);
            meets(c.name(), c.estimate(), set.certified().get(j)[0]);
            meets("error of " + c.name(), c.standardError(), set.certified().get(j)[1]);
        }
        meets("R squared", fit.rSquared(), set.rSquared());
        meets("residual standard deviation", fit.residualStandardDeviation(), set.sd());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void only_the_perfect_sets_are_called_perfect(String name) throws Exception {
        NistSet set = NistSet.read(name);
        var findings = Ols.fit(set.x(), set.y(), set.intercept()).findings();
        assertThat(findings.stream().map(f -> f.kind()).toList())
                .isEqualTo(set.sd() == 0 ? List.of(Kind.PERFECT_FIT) : List.of());
    }

    private static void meets(String what, double computed, double certified) {
        assertThat(NistSet.digits(computed, certified))
                .as("digits of %s: %s, certified %s", what, computed, certified)
                .isGreaterThanOrEqualTo(13);
    }
}
