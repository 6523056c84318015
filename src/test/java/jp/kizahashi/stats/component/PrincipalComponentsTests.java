package jp.kizahashi.stats.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Principal components against R (eigen of cor and cov). */
class PrincipalComponentsTests {
    @ParameterizedTest
    @CsvSource({
        "leadership, towns, leadership1 leadership2 leadership3 leadership4, false",
        "governance, towns, governance1 governance2 governance3, true",
        "expertise, towns, expertise1 expertise2, false",
        "large, large, x z y, false",
        "tiny, tiny, x z y, true"
    })
    void agree_with_r(String name, String data, String x, boolean covariance) {
        Reference r = Reference.of("component", name);
        List<Column> columns = Reference.columns(data, x.split(" "));
        var pca = covariance ? PrincipalComponents.ofCovariance(columns) : PrincipalComponents.ofCorrelation(columns);
        for (int c = 0; c < columns.size(); c++) {
            r.meets("eigenvalue:" + (c + 1), pca.eigenvalues()[c], 10);
            r.meets("score:" + (c + 1), pca.scores(c)[1], 10);
            for (int v = 0; v < columns.size(); v++)
                r.meets("loading:" + (v + 1) + ":" + (c + 1), pca.loadings()[v][c], 10);
        }
        r.allCompared();
    }

    @Test
    void the_largest_loading_of_every_component_is_positive() {
        var pca = PrincipalComponents.ofCorrelation(Reference.columns("towns", "culture1", "culture2", "culture3"));
        for (int c = 0; c < 3; c++) {
            int component = c;
            double[] loadings = Arrays.stream(pca.loadings())
                    .mapToDouble(row -> row[component])
                    .toArray();
            double largest = Arrays.stream(loadings).map(Math::abs).max().orElseThrow();
            assertThat(loadings).contains(largest);
        }
    }

    @Test
    void dependent_items_leave_a_component_of_exactly_nothing() {
        var pca = PrincipalComponents.ofCorrelation(Reference.columns("dependent", "a", "b", "c"));
        assertThat(pca.eigenvalues()[2]).isZero();
        assertThat(pca.loadings()[0][2]).isZero();
        assertThat(pca.eigenvalues()[0] + pca.eigenvalues()[1]).isCloseTo(3, within(1e-12));
    }

    @Test
    void a_constant_item_is_left_out_of_the_correlation_matrix() {
        List<Column> columns = Reference.columns("tied", "item1", "item2", "group");
        var pca = PrincipalComponents.ofCorrelation(columns);
        assertThat(pca.variables()).containsExactly("item2", "group");
        assertThat(PrincipalComponents.findings(columns)).hasSize(1);
    }

    @Test
    void parallel_analysis_keeps_the_one_dimension_of_a_domain() {
        var pca = PrincipalComponents.ofCorrelation(
                Reference.columns("towns", "leadership1", "leadership2", "leadership3", "leadership4"));
        double[] thresholds = pca.parallelThresholds(200, 5);
        assertThat(pca.eigenvalues()[0]).isGreaterThan(thresholds[0]);
        assertThat(pca.eigenvalues()[1]).isLessThan(thresholds[1]);
        assertThat(thresholds[0]).isBetween(1.0, 1.4);
        assertThat(pca.parallelThresholds(200, 5)).isEqualTo(thresholds);
        assertThat(pca.kaiser()).isEqualTo(1);
    }
}
