package jp.kizahashi.survey.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.result.tabulation.Disclosure;
import jp.kizahashi.survey.result.tabulation.Hiding;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;
import org.junit.jupiter.api.Test;

/** The two cross tables that a published survey of 39 towns prints cell by cell, made anew from answers (架空). */
class PublishedTablesTests {
    private static final int K = 5;

    private final WaveVariables towns = new WaveVariables(ThirtyNineTowns.columns(), Map.of(), CaseUnit.BODY);

    @Test
    void table_67_comes_out_cell_by_cell_for_the_host() {
        CountTable table = cross("S021Q10");
        assertThat(table.caption()).isEqualTo("人口規模別　課題や障壁［導入している団体への設問］（複数回答／N=26）");
        assertThat(table.segments()).extracting(Segment::n).containsExactly(26, 4, 19, 3);
        cells(table, ThirtyNineTowns.ADOPTERS);
        assertThat(table.whole().bases().orElseThrow()).isEqualTo(new Bases(39, 26, 0, 0, 0, false));
    }

    @Test
    void table_69_comes_out_cell_by_cell_for_the_host() {
        CountTable table = cross("S023Q02");
        assertThat(table.segments()).extracting(Segment::n).containsExactly(13, 1, 2, 10);
        cells(table, ThirtyNineTowns.OTHERS);
        assertThat(table.whole().counts()).startsWith(6, 6, 8, 7);
    }

    private static void cells(CountTable table, int[][] published) {
        for (int r = 0; r < published.length; r++)
            for (int c = 0; c < 3; c++)
                assertThat(table.parts().get(c).counts().get(r))
                        .as(table.rows().categories().get(r) + " " + c)
                        .isEqualTo(published[r][c]);
    }

    @Test
    void adoption_has_the_published_margins_with_and_without_trials() {
        CountTable each = towns.counts(new Ask("S01Q09", Optional.empty(), false));
        assertThat(each.whole().counts()).containsExactly(21, 5, 7, 6);
        CountTable grouped = grouped();
        assertThat(grouped.rows().categories()).containsExactly("導入", "検討中である", "導入していない");
        assertThat(percents(grouped, 0)).containsExactly("66.7", "80.0", "90.5", "23.1");
        assertThat(grouped.rows().groups().getFirst().words()).isEqualTo("導入＝導入している・試験的に導入している");
        assertThat(grouped.merged().getFirst().counts()).containsExactly(21, 5);
    }

    @Test
    void another_town_sees_no_column_of_1_2_3_or_4_towns_nor_what_would_reveal_them() {
        Withholding others = others();
        CountTable adopters = others.published(cross("S021Q10")).orElseThrow();
        assertThat(adopters.segments()).extracting(Segment::isShown).containsExactly(true, false, true, false);
        assertThat(adopters.segments())
                .extracting(s -> s.bases().isPresent())
                .containsExactly(true, false, true, false);
        assertThat(adopters.parts().getFirst().counts()).isEmpty();
        CountTable rest = others.published(cross("S023Q02")).orElseThrow();
        assertThat(rest.segments())
                .extracting(Segment::isShown)
                .as("10 small towns would reveal the other three")
                .containsExactly(true, false, false, false);
        assertThat(rest.parts().getLast().hiding()).contains(Hiding.REST);
        assertThat(rest.parts().getLast().bases())
                .as("10 of 13 would tell how the five large towns answered on adoption")
                .isEmpty();
    }

    @Test
    void a_table_that_the_wave_is_not_published_by_is_for_the_host_alone() {
        assertThat(others().published(grouped())).isPresent();
        CountTable byAnswer = towns.counts(new Ask("S023Q02", Optional.of("S023Q03"), false));
        assertThat(others().published(byAnswer)).isEmpty();
    }

    private static Withholding others() {
        return new Withholding(
                ThirtyNineTowns.questionnaire(), Disclosure.forAll(ThirtyNineTowns.replies(), K), WaveVariables.BAND);
    }

    private CountTable cross(String code) {
        return towns.counts(new Ask(code, Optional.of(WaveVariables.BAND), false));
    }

    private static CountTable grouped() {
        WaveVariables grouped = new WaveVariables(
                ThirtyNineTowns.columns(), Map.of("S01Q09", ThirtyNineTowns.introduced()), CaseUnit.BODY);
        return grouped.counts(new Ask("S01Q09", Optional.of(WaveVariables.BAND), false));
    }

    private static List<String> percents(CountTable table, int category) {
        return table.segments().stream()
                .map(s -> s.percent(category, Divisor.ANSWERED).orElseThrow().toPlainString())
                .toList();
    }
}
