package jp.kizahashi.survey.study.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import org.junit.jupiter.api.Test;

/** The recipe on a sample: against R on good data, with a sentence's worth of findings on bad data. */
class StudyRunTests {
    private static final StudySample SAMPLE = TownSample.whole();

    @Test
    void every_figure_agrees_with_r_to_10_digits() throws Exception {
        Map<String, Double> reference = new HashMap<>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/stats/recipe.csv"))) {
            for (NamedCsvRecord r : reader) reference.put(r.getField("name"), Double.valueOf(r.getField("estimate")));
        }
        StudyResult result = StudyRun.of(SAMPLE, 1);
        Map<String, Double> computed = figures(result);
        assertThat(computed.keySet()).isEqualTo(reference.keySet());
        computed.forEach((name, value) -> assertThat(value)
                .as(name)
                // The constant of a regression on centred scores is a mean: R leaves rounding where others leave
                // nothing.
                .isCloseTo(reference.get(name), within(1e-10 * Math.max(Math.abs(reference.get(name)), 1e-4))));
    }

    private static Map<String, Double> figures(StudyResult result) {
        Map<String, Double> all = new HashMap<>();
        for (ComponentResult c : result.components()) {
            all.put(c.domain() + ":eigenvalue", c.eigenvalues().getFirst());
            for (int v = 0; v < c.items().size(); v++)
                all.put(
                        c.domain() + ":loading:" + c.items().get(v),
                        c.loadings().get(v).getFirst());
        }
        for (RegressionResult r : result.regressions()) {
            String name = TownSample.reference(r.part()) + ":";
            r.lines().forEach(l -> all.put(name + l.name(), l.estimate()));
            r.slopes().forEach(l -> all.put(name + "standardized:" + l.name(), l.standardized()));
            all.put(name + "rSquared", r.rSquared());
        }
        for (LogitResult l : result.logits())
            l.lines().forEach(c -> all.put(TownSample.reference(l.part()) + ":" + c.name(), c.estimate()));
        return all;
    }

    @Test
    void equal_samples_and_seeds_give_equal_figures_to_the_last_digit() {
        assertThat(StudyRun.of(SAMPLE, 1)).isEqualTo(StudyRun.of(TownSample.whole(), 1));
        assertThat(StudyRun.of(SAMPLE, 2).components())
                .isNotEqualTo(StudyRun.of(SAMPLE, 1).components());
    }

    @Test
    void resampling_starts_from_the_same_points_and_does_not_hang_on_the_threads() {
        BootstrapResult one = BootstrapResult.of(SAMPLE, 40, 1, 1, done -> {});
        assertThat(BootstrapResult.of(SAMPLE, 40, 1, 2, done -> {})).isEqualTo(one);
        StudyResult result = StudyRun.of(SAMPLE, 1);
        double published = result.regressions().getFirst().slopes().getFirst().standardized();
        assertThat(one.figures().stream()
                        .filter(f -> f.name().equals("reformRate:standardized:leadership"))
                        .mapToDouble(BootstrapResult.Figure::estimate))
                .singleElement()
                .satisfies(v -> assertThat(v).isCloseTo(published, within(1e-12)));
    }

    @Test
    void a_family_holds_every_domain_in_every_outcome_of_its_group() {
        StudyResult result = StudyRun.of(SAMPLE, 1);
        assertThat(result.families())
                .extracting(f -> f.group().name() + " " + f.made())
                .containsExactly("RATES 12", "SERVICES 12", "REFORMS 32");
        for (var family : result.families())
            assertThat(family.tests()).allSatisfy(t -> assertThat(t.holm()).isBetween(t.p(), 1.0));
    }

    @Test
    void a_case_with_a_gap_is_left_out_everywhere_and_named_with_its_number() {
        StudySample gaps = TownSample.valued(
                TownSample.scored(SAMPLE, 3, n -> n == 7 || n == 9 ? null : 1 + n % 8),
                OutcomePart.CLOUD,
                n -> n == 9 || n == 11 ? Double.NaN : n % 2);
        StudyResult result = StudyRun.of(gaps, 1);
        assertThat(result.handedIn()).isEqualTo(290);
        assertThat(result.n()).isEqualTo(287);
        assertThat(result.regressions()).allSatisfy(r -> assertThat(r.n()).isEqualTo(287));
        assertThat(result.logits()).allSatisfy(l -> assertThat(l.n()).isEqualTo(287));
        assertThat(result.dropped()).extracting(StudyResult.Dropped::number).containsExactly(7, 9, 11);
        assertThat(result.dropped().get(1).lacking()).hasSize(2);
        assertThat(result.gaps().stream().filter(g -> g.missing() > 0))
                .extracting(g -> g.column() + " " + g.missing() + " " + g.alone())
                .containsExactly("leadership4 2 1", "cloud 2 1");
        assertThat(result.regressions().getFirst().cases())
                .extracting(RegressionResult.Case::number)
                .doesNotContain(7, 9, 11)
                .contains(8, 290);
    }

    @Test
    void a_constant_score_is_left_out_of_its_component_and_named() {
        StudyResult result = StudyRun.of(TownSample.scored(SAMPLE, 0, n -> 4), 1);
        ComponentResult leadership = result.components().getFirst();
        assertThat(leadership.items()).containsExactly("leadership2", "leadership3", "leadership4");
        assertThat(leadership.findings()).contains(Finding.of(Kind.CONSTANT_COLUMN, "leadership1"));
    }

    @Test
    void a_domain_whose_scores_are_all_constant_leaves_the_models() {
        StudySample flat = TownSample.scored(TownSample.scored(SAMPLE, 8, n -> 4), 9, n -> 2);
        StudyResult result = StudyRun.of(flat, 1);
        assertThat(result.components()).extracting(ComponentResult::domain).doesNotContain("expertise");
        assertThat(result.regressions().getFirst().slopes()).hasSize(3);
        assertThat(RecipeEstimates.of(flat).points()).doesNotContain(Double.NaN);
    }

    @Test
    void separation_is_named_with_its_variable_and_its_study_numbers_and_firth_stands_beside_it() {
        StudySample separated = TownSample.valued(SAMPLE, OutcomePart.COUNTER, n -> n > 145 ? 1 : 0);
        StudySample exact = TownSample.scored(
                TownSample.scored(separated, 8, n -> n > 145 ? 8 : 1 + n % 2), 9, n -> n > 145 ? 7 : 1 + n % 3);
        LogitResult counter = StudyRun.of(exact, 1).logits().getFirst();
        assertThat(counter.converged()).isFalse();
        Finding finding = counter.findings().getFirst();
        assertThat(finding.kind()).isEqualTo(Kind.SEPARATION);
        assertThat(finding.names()).contains("expertise");
        assertThat(finding.rows()).hasSize(290).contains(1, 290);
        assertThat(counter.firth())
                .hasSize(5)
                .allSatisfy(c -> assertThat(c.estimate()).isFinite());
        assertThat(counter.lines()).allSatisfy(c -> assertThat(c.estimate()).isNaN());
    }

    @Test
    void an_outcome_that_never_varies_is_named_and_gives_no_figures() {
        StudySample constant = TownSample.valued(
                TownSample.valued(SAMPLE, OutcomePart.CLOUD, n -> 1), OutcomePart.REFORM_RATE, n -> 0.5);
        StudyResult result = StudyRun.of(constant, 1);
        assertThat(result.regressions().getFirst().findings()).contains(Finding.of(Kind.CONSTANT_COLUMN, "reformRate"));
        LogitResult cloud = result.logits().stream()
                .filter(l -> l.part() == OutcomePart.CLOUD)
                .findFirst()
                .orElseThrow();
        assertThat(cloud.findings()).contains(Finding.of(Kind.CONSTANT_COLUMN, "cloud"));
        assertThat(cloud.slopes()).allSatisfy(c -> assertThat(c.p()).isNaN());
        assertThat(RecipeEstimates.of(constant).names()).noneMatch(n -> n.startsWith("cloud"));
    }

    @Test
    void too_few_complete_cases_are_refused_with_the_columns_that_lack_most() {
        StudySample few = TownSample.with(SAMPLE, SAMPLE.cases().subList(0, 5));
        assertThat(refusal(few)).startsWith("SVY-113").contains("係数が5個");
        StudySample missing = TownSample.valued(SAMPLE, OutcomePart.CLOUD, n -> Double.NaN);
        assertThat(refusal(missing)).contains("自治体クラウド又は単独クラウド 290");
    }

    private static String refusal(StudySample sample) {
        return catchThrowableOfType(Refused.class, () -> StudyRun.of(sample, 1)).sentence();
    }

    @Test
    void without_outcomes_or_domains_nothing_is_computed() {
        StudySample empty = new StudySample("人口帯", List.of(), SAMPLE.domains(), List.of(), List.of());
        assertThatThrownBy(() -> StudyRun.of(empty, 1)).hasMessageContaining("SVY-112");
        StudySample none = new StudySample("人口帯", List.of(), List.of(), SAMPLE.outcomes(), List.of());
        assertThatThrownBy(() -> StudyRun.of(none, 1)).hasMessageContaining("SVY-112");
    }
}
