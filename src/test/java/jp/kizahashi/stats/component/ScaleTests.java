package jp.kizahashi.stats.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reliability and polychoric correlation against R (psych, factanal, mvtnorm). */
class ScaleTests {
    @ParameterizedTest
    @CsvSource({
        "leadership, leadership1 leadership2 leadership3 leadership4, 290",
        "governance, governance1 governance2 governance3, 290",
        "culture, culture1 culture2 culture3 culture4, 40"
    })
    void reliability_agrees_with_r(String name, String items, int n) {
        Reference r = Reference.of("scale", name);
        List<Column> columns = Reference.columns("towns", items.split(" ")).stream()
                .map(c -> Column.of(c.name(), Arrays.copyOf(c.doubles(), n)))
                .toList();
        Reliability scale = Reliability.of(columns);
        r.meets("alpha", scale.alpha(), 10);
        r.meets("standardized", scale.standardizedAlpha(), 10);
        r.meets("omega", scale.omega(), 8);
        for (int i = 0; i < columns.size(); i++) {
            r.meets("rest:" + (i + 1), scale.items().get(i).itemRest(), 10);
            r.meets("dropped:" + (i + 1), scale.items().get(i).alphaIfDropped(), 10);
        }
        r.allCompared();
    }

    @Test
    void two_items_have_spearman_brown_and_a_reason_for_the_rest() {
        Reliability scale = Reliability.of(Reference.columns("towns", "expertise1", "expertise2"));
        Reference r = Reference.of("scale", "expertise");
        r.meets("spearmanBrown", scale.spearmanBrown(), 10);
        r.allCompared();
        assertThat(scale.alpha()).isNaN();
        assertThat(scale.omega()).isNaN();
        assertThat(scale.items()).allSatisfy(i -> assertThat(i.alphaIfDropped()).isNaN());
        assertThat(scale.findings()).extracting(f -> f.kind()).containsExactly(Kind.TWO_ITEMS);
    }

    @ParameterizedTest
    @CsvSource({"leadership1, leadership2", "culture1, outcome1", "outcome1, outcome2"})
    void polychoric_correlation_agrees_with_r(String x, String y) {
        Reference r = Reference.of("scale", x + ":" + y);
        r.meets("polychoric", Polychoric.correlation(Reference.numbers("towns", x), Reference.numbers("towns", y)), 7);
        r.allCompared();
    }

    @Test
    void polychoric_correlation_of_ordered_words_agrees_with_r() {
        List<String> sizes = List.of("small", "middle", "large");
        List<String> clouds = List.of("none", "planned", "shared", "own");
        double[] size = Reference.texts("shops", "size").stream()
                .mapToDouble(sizes::indexOf)
                .toArray();
        double[] cloud = Reference.texts("shops", "cloud").stream()
                .mapToDouble(clouds::indexOf)
                .toArray();
        Reference r = Reference.of("scale", "size:cloud");
        r.meets("polychoric", Polychoric.correlation(size, cloud), 7);
        r.allCompared();
    }

    @Test
    void items_in_the_very_same_order_correlate_by_one() {
        double[] same = {1, 1, 2, 3, 3, 2, 1, 3};
        assertThat(Polychoric.correlation(same, same)).isEqualTo(1);
        assertThat(Polychoric.correlation(same, new double[] {2, 2, 2, 2, 2, 2, 2, 2}))
                .isNaN();
    }

    @Test
    void bivariate_normal_agrees_with_its_closed_form_at_the_origin() {
        for (double rho : new double[] {-0.95, -0.3, 0, 0.5, 0.99})
            assertThat(BivariateNormal.cumulative(0, 0, rho))
                    .isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-14));
    }

    @Test
    void bivariate_normal_tends_to_the_smaller_margin() {
        assertThat(BivariateNormal.cumulative(0.3, 1.2, 1 - 1e-6))
                .isCloseTo(BivariateNormal.cumulative(0.3, Double.POSITIVE_INFINITY, 0), within(1e-9));
    }

    @Test
    void categories_that_nobody_chose_are_named() {
        List<Column> items = List.of(Column.of("a", 1, 2, 4, 2, 1, 4, 2, 4), Column.of("b", 1, 2, 3, 3, 2, 4, 1, 3));
        Polychoric found = Polychoric.of(items, 4);
        assertThat(found.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Kind.CATEGORIES_MERGED);
            assertThat(f.names()).containsExactly("a=3");
        });
    }

    @Test
    void a_matrix_whose_pairs_do_not_fit_together_is_reported_and_left_alone() {
        // Answered by different thirds of a small sample, three pairs can contradict each other.
        List<Column> items = List.of(
                Column.of("a", 1, 1, 2, 2, 3, 3, 1, 3, 2, 1),
                Column.of("b", 1, 1, 2, 2, 3, 3, 1, 3, 2, 2),
                Column.of("c", 1, 1, 2, 2, 3, 3, 2, 3, 2, 1),
                Column.of("d", 1, 1, 2, 2, 3, 3, 1, 3, 1, 1));
        Polychoric found = Polychoric.of(items);
        assertThat(found.smallestEigenvalue()).isNegative();
        assertThat(found.findings()).extracting(f -> f.kind()).contains(Kind.NOT_POSITIVE_DEFINITE);
    }
}
