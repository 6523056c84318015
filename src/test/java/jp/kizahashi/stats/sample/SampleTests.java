package jp.kizahashi.stats.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.stats.Reference;
import jp.kizahashi.stats.sample.PostStratification.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Description, bootstrap and post-stratification; reference values of R (psych, survey). */
class SampleTests {
    private static final int[] POPULATION = {245, 230, 190, 110, 180, 130, 110, 105, 138};

    @ParameterizedTest
    @CsvSource({"reform, towns, reform", "large, large, x", "tiny, tiny, y"})
    void description_agrees_with_r(String name, String data, String column) {
        Reference r = Reference.of("sample", name);
        Description d = Description.of(Reference.numbers(data, column));
        r.meets("sd", d.standardDeviation(), 9);
        r.meets("low", d.low(), 10);
        r.meets("high", d.high(), 10);
        r.meets("quantile:0", d.minimum(), 10);
        r.meets("quantile:1", d.lowerQuartile(), 10);
        r.meets("quantile:2", d.median(), 10);
        r.meets("quantile:3", d.upperQuartile(), 10);
        r.meets("quantile:4", d.maximum(), 10);
        assertThat(d.mean())
                .isCloseTo(
                        Arrays.stream(Reference.numbers(data, column)).average().orElseThrow(), within(1e-9));
        assertThat(r.has("kurtosis")).isTrue();
        r.meets("kurtosis", d.kurtosis(), 8);
        // The large column is symmetric: what is left of its skewness is rounding of its six decimals.
        if (!name.equals("large")) r.meets("skewness", d.skewness(), 10);
    }

    @ParameterizedTest
    @CsvSource({"post-reform, reform", "post-item, expertise2"})
    void post_stratification_agrees_with_the_survey_package(String name, String column) {
        compare(
                Reference.of("sample", name),
                strata(Reference.numbers("towns", "band"), Reference.numbers("towns", column)));
    }

    private static void compare(Reference r, List<Stratum> strata) {
        PostStratification post = PostStratification.of(strata);
        r.meets("mean", post.mean(), 10);
        r.meets("se", post.standardError(), 10);
        r.meets("deff", post.designEffect(), 8);
        r.meets("kish", post.weightingEffect(), 10);
        r.allCompared();
    }

    private static List<Stratum> strata(double[] bands, double[] values) {
        List<Stratum> strata = new ArrayList<>();
        for (int b = 1; b <= POPULATION.length; b++) {
            List<Double> own = new ArrayList<>();
            for (int i = 0; i < bands.length; i++) if (bands[i] == b) own.add(values[i]);
            strata.add(new Stratum(
                    "band " + b,
                    POPULATION[b - 1],
                    own.stream().mapToDouble(v -> v).toArray()));
        }
        return strata;
    }

    @Test
    void a_small_unbalanced_sample_agrees_with_the_survey_package() {
        double[] hit = Reference.numbers("tiny", "hit");
        double[] y = Reference.numbers("tiny", "y");
        compare(
                Reference.of("sample", "post-tiny"),
                List.of(
                        new Stratum("miss", 5, new double[] {y[0], y[2], y[4]}),
                        new Stratum("hit", 40, new double[] {y[1], y[3], y[5]})));
        assertThat(hit).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @Test
    void a_complete_stratum_has_no_sampling_error() {
        var post = PostStratification.of(
                List.of(new Stratum("a", 3, new double[] {1, 2, 6}), new Stratum("b", 1, new double[] {4})));
        assertThat(post.mean()).isEqualTo(3.25);
        assertThat(post.standardError()).isZero();
    }

    @Test
    void a_stratum_without_a_reply_is_refused_by_name() {
        assertThatThrownBy(() -> PostStratification.of(List.of(new Stratum("5千人未満", 10, new double[0]))))
                .hasMessageContaining("5千人未満");
    }

    @Test
    void a_single_value_has_no_spread() {
        Description one = Description.of(4);
        assertThat(one.median()).isEqualTo(4);
        assertThat(one.standardDeviation()).isNaN();
        assertThat(Description.of().mean()).isNaN();
        assertThat(Description.of(2, 2, 2, 2).skewness()).isNaN();
    }

    @Test
    void the_same_seed_draws_the_same_cases() {
        assertThat(Bootstrap.indices(7, 3, 11)).isDeepEqualTo(Bootstrap.indices(7, 3, 11));
        assertThat(Bootstrap.indices(7, 3, 11)).isNotEqualTo(Bootstrap.indices(7, 3, 12));
    }

    @Test
    void the_number_of_threads_does_not_change_the_result() {
        double[] x = Reference.numbers("towns", "reform");
        int[][] indices = Bootstrap.indices(x.length, 400, 1);
        Bootstrap.Statistic mean = cases ->
                new double[] {Arrays.stream(cases).mapToDouble(i -> x[i]).sum() / x.length};
        Bootstrap one = Bootstrap.run(indices, mean, 1);
        Bootstrap two = Bootstrap.run(indices, mean, 2);
        assertThat(one.estimates(0)).isEqualTo(two.estimates(0));
        Bootstrap.Interval interval = one.interval(0, 0.95);
        Description d = Description.of(x);
        assertThat(interval.high() - interval.low()).isCloseTo(d.high() - d.low(), within(0.006));
    }

    @Test
    void resamples_without_a_value_are_counted_and_left_out() {
        int[][] indices = {{0, 0}, {0, 1}, {1, 1}};
        Bootstrap.Statistic ratio = cases -> new double[] {cases[0] == 0 ? Double.NaN : cases[1]};
        Bootstrap.Interval interval = Bootstrap.run(indices, ratio, 1).interval(0, 0.9);
        assertThat(interval).isEqualTo(new Bootstrap.Interval(1, 1, 2));
    }
}
