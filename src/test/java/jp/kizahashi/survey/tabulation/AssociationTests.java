package jp.kizahashi.survey.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.tabulation.Association.Method;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;
import org.junit.jupiter.api.Test;

class AssociationTests {
    private final WaveVariables towns =
            new WaveVariables(ThirtyNineTowns.columns(), Map.of("S01Q09", ThirtyNineTowns.introduced()), CaseUnit.BODY);

    /** The values of R's fisher.test and, for V, chisq.test on matrix(c(4,1,0, 19,2,0, 3,4,6), 3). */
    @Test
    void expected_counts_under_five_call_for_the_exact_test() {
        Association.Test test = of("S01Q09").tests().getFirst();
        assertThat(test.method()).isEqualTo(Method.EXACT);
        assertThat(test.n()).isEqualTo(39);
        assertThat(test.p()).isCloseTo(1.791139e-4, within(1e-10));
        assertThat(test.cramersV()).isCloseTo(0.5020066, within(1e-7));
        assertThat(test.adjusted()).isEqualTo(test.p());
    }

    @Test
    void each_choice_of_several_is_tested_and_p_adjusted_for_their_number() {
        Association association = of("S021Q10");
        assertThat(association.tests()).hasSize(12);
        assertThat(association.tests()).allSatisfy(t -> assertThat(t.adjusted()).isGreaterThanOrEqualTo(t.p()));
        double least = association.tests().stream()
                .mapToDouble(Association.Test::p)
                .min()
                .orElseThrow();
        assertThat(association.tests())
                .anySatisfy(t -> assertThat(t.adjusted()).isCloseTo(Math.min(1, 12 * least), within(1e-12)));
    }

    @Test
    void what_cannot_be_tested_says_why() {
        assertThat(Association.of(towns.counts(new Ask("S01Q09", Optional.empty(), false)))
                        .reason())
                .isEqualTo("simple");
        assertThat(Association.of(towns.counts(new Ask("S01Q09", Optional.of("S021Q10"), false)))
                        .reason())
                .isEqualTo("overlap");
    }

    private Association of(String code) {
        return Association.of(towns.counts(new Ask(code, Optional.of(WaveVariables.BAND), false)));
    }
}
