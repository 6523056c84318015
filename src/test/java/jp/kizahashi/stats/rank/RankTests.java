package jp.kizahashi.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Family;
import jp.kizahashi.stats.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rank tests and adjusted p-values against R (kruskal.test, cor.test, p.adjust and definitions written out). */
class RankTests {
    @ParameterizedTest
    @CsvSource({"bands, towns, leadership1, band", "rates, towns, reform, band", "tiny, tiny, y, hit"})
    void group_comparisons_agree_with_r(String name, String data, String value, String group) {
        Reference r = Reference.of("rank", name);
        List<double[]> groups = groups(data, value, group);
        KruskalWallis test = KruskalWallis.of(groups);
        r.meets("H", test.statistic(), 10);
        r.meets("p:H", test.p(), 8);
        r.meets("epsilon", test.epsilonSquared(), 10);
        double[] hochberg = Family.benjaminiHochberg(
                test.pairs().stream().mapToDouble(KruskalWallis.Pair::p).toArray());
        for (int i = 0; i < hochberg.length; i++) {
            var pair = test.pairs().get(i);
            String key = (pair.first() + 1) + ":" + (pair.second() + 1);
            r.meets("z:" + key, pair.z(), 10);
            r.meets("p:" + key, pair.p(), 8);
            r.meets("holm:" + key, pair.holmP(), 8);
            r.meets("bh:" + key, hochberg[i], 8);
        }
        JonckheereTerpstra trend = JonckheereTerpstra.of(groups);
        r.meets("J", trend.statistic(), 10);
        r.meets("Jz", trend.z(), 10);
        r.meets("p:J", trend.p(), 8);
        r.allCompared();
    }

    @ParameterizedTest
    @CsvSource({"items, towns, leadership1, culture1", "band, towns, band, reform", "small, tiny, x, z"})
    void correlations_agree_with_r(String name, String data, String x, String y) {
        Reference r = Reference.of("rank", name);
        RankCorrelation rho = RankCorrelation.spearman(Reference.numbers(data, x), Reference.numbers(data, y));
        RankCorrelation tau = RankCorrelation.kendall(Reference.numbers(data, x), Reference.numbers(data, y));
        r.meets("rho", rho.coefficient(), 10);
        r.meets("p:rho", rho.p(), 8);
        r.meets("tau", tau.coefficient(), 10);
        r.meets("z:tau", tau.statistic(), 10);
        r.meets("p:tau", tau.p(), 8);
        r.allCompared();
    }

    @Test
    void when_all_values_are_tied_nothing_can_be_said() {
        List<double[]> groups = groups("tied", "value", "group");
        assertThat(KruskalWallis.of(groups).p()).isNaN();
        assertThat(KruskalWallis.of(groups).pairs())
                .allSatisfy(p -> assertThat(p.holmP()).isNaN());
        assertThat(JonckheereTerpstra.of(groups).p()).isNaN();
        double[] tied = Reference.numbers("tied", "value");
        double[] group = Reference.numbers("tied", "group");
        assertThat(RankCorrelation.spearman(tied, group).coefficient()).isNaN();
        assertThat(RankCorrelation.kendall(tied, group).coefficient()).isNaN();
    }

    @Test
    void a_test_that_could_not_be_made_is_not_counted_in_its_family() {
        Family family = new Family("logits", List.of("a", "b", "c"), List.of(0.02, Double.NaN, 0.5));
        assertThat(family.holm()).containsExactly(0.04, Double.NaN, 0.5);
        assertThat(family.benjaminiHochberg()).containsExactly(0.04, Double.NaN, 0.5);
    }

    private static List<double[]> groups(String data, String value, String group) {
        List<Column> columns = Reference.columns(data, value, group);
        Map<Double, List<Double>> groups = new TreeMap<>();
        double[] values = columns.getFirst().doubles();
        double[] labels = columns.getLast().doubles();
        for (int i = 0; i < values.length; i++)
            groups.computeIfAbsent(labels[i], l -> new ArrayList<>()).add(values[i]);
        return groups.values().stream()
                .map(g -> g.stream().mapToDouble(v -> v).toArray())
                .toList();
    }
}
