package jp.kizahashi.survey.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.survey.result.tabulation.Hiding;
import jp.kizahashi.survey.tabulation.CountTable.Kind;
import org.junit.jupiter.api.Test;

/** What nobody sees of a wave of persons. */
class SuppressionTests {
    private static final int K = 5;

    @Test
    void a_small_segment_and_the_one_that_would_tell_it_are_hidden() {
        CountTable table = Suppression.hide(table(30, false, 4, 20, 6), K);
        assertThat(table.segments())
                .extracting(Segment::hiding)
                .containsExactly(Optional.empty(), Optional.of(Hiding.FEW), Optional.empty(), Optional.of(Hiding.REST));
        assertThat(table.segments()).extracting(Segment::n).containsExactly(30, 4, 20, 6);
        assertThat(table.parts().getFirst().counts()).isEmpty();
    }

    @Test
    void a_wave_that_hides_nothing_stays_as_it_is() {
        CountTable table = table(30, false, 4, 20, 6);
        assertThat(Suppression.hide(table, 1)).isSameAs(table);
        assertThat(Suppression.hide(table(12, false, 5, 7), K).segments()).allMatch(Segment::isShown);
    }

    @Test
    void those_without_a_category_count_as_what_subtraction_would_tell() {
        assertThat(Suppression.hide(table(12, false, 5, 5), K).segments())
                .extracting(Segment::isShown)
                .containsExactly(true, false, true);
    }

    @Test
    void of_overlapping_columns_nearly_the_whole_tells_the_rest() {
        assertThat(Suppression.hide(table(12, true, 9, 7, 3, 12), K).segments())
                .extracting(Segment::isShown)
                .containsExactly(true, false, true, false, true);
    }

    @Test
    void no_difference_of_shown_segments_is_smaller_than_k() {
        Random random = new Random(3);
        for (int trial = 0; trial < 5_000; trial++) {
            int[] parts = random.ints(1 + random.nextInt(6), 0, 12).toArray();
            int whole = random.nextInt(4) + IntStream.of(parts).sum();
            CountTable table = Suppression.hide(table(whole, false, parts), K);
            assertThat(table.segments()).filteredOn(Segment::isShown).allMatch(s -> s.n() == 0 || s.n() >= K);
            int left = whole
                    - table.parts().stream()
                            .filter(Segment::isShown)
                            .mapToInt(Segment::n)
                            .sum();
            if (table.whole().isShown()) assertThat(left == 0 || left >= K).isTrue();
        }
    }

    @Test
    void a_choice_of_few_is_not_broken_down_nor_the_one_that_would_tell_it() {
        CountTable table =
                Suppression.hide(cross(false, new int[] {20, 3, 9}, new int[] {12, 1, 5}, new int[] {8, 2, 4}), K);
        assertThat(table.whole().counts()).containsExactly(20, 3, 9);
        assertThat(table.parts()).extracting(Segment::withheld).containsOnly(Set.of(1, 2));
        assertThat(table.parts().getFirst().counts()).containsExactly(12, 0, 0);
        assertThat(table.parts().getFirst().percent(1, Divisor.ANSWERED)).isEmpty();
        assertThat(Association.of(table).reason()).isEqualTo("hidden");
    }

    @Test
    void a_choice_that_nearly_all_ticked_tells_those_who_did_not() {
        CountTable table = Suppression.hide(cross(true, new int[] {18, 9}, new int[] {10, 4}, new int[] {8, 5}), K);
        assertThat(table.parts()).extracting(Segment::withheld).containsOnly(Set.of(0));
    }

    @Test
    void turned_round_a_table_tells_nothing_that_is_hidden_in_it() {
        Random random = new Random(7);
        for (int trial = 0; trial < 5_000; trial++) {
            int[][] parts = new int[2 + random.nextInt(4)][];
            int rows = 2 + random.nextInt(4);
            int[] whole = new int[rows];
            for (int c = 0; c < parts.length; c++) {
                parts[c] = random.ints(rows, 0, 9).toArray();
                for (int r = 0; r < rows; r++) whole[r] += parts[c][r];
            }
            CountTable table = Suppression.hide(cross(false, whole, parts), K);
            if (!table.whole().isShown()) continue;
            // Of every shown column, what the shown choices leave is the answers of one group: nobody, or k and more.
            Set<Integer> hidden = IntStream.range(0, rows)
                    .filter(r -> table.parts().stream().anyMatch(s -> s.isShown() && !s.shows(r)))
                    .boxed()
                    .collect(Collectors.toSet());
            int left = hidden.stream().mapToInt(r -> whole[r]).sum();
            assertThat(left == 0 || left >= K).isTrue();
            boolean breaksDown = table.parts().stream().anyMatch(Segment::isShown);
            for (int r = 0; r < rows; r++)
                if (breaksDown && !hidden.contains(r))
                    assertThat(whole[r] == 0 || whole[r] >= K).isTrue();
        }
    }

    private static CountTable cross(boolean multiple, int[] whole, int[]... parts) {
        List<String> categories =
                IntStream.range(0, whole.length).mapToObj(i -> "肢" + i).toList();
        Heading rows = new Heading("Q1", "問", multiple, false, false, categories, List.of());
        Heading columns = new Heading("Q2", "列", false, false, false, List.of(), List.of());
        List<Segment> segments = new ArrayList<>(
                List.of(counted("全体", multiple ? 20 : IntStream.of(whole).sum(), whole)));
        for (int i = 0; i < parts.length; i++)
            segments.add(counted("列" + i, multiple ? 10 : IntStream.of(parts[i]).sum(), parts[i]));
        return new CountTable(Kind.CROSS, rows, Optional.of(columns), segments, CaseUnit.PERSON, 0, List.of());
    }

    private static Segment counted(String label, int n, int... counts) {
        return Segment.of(
                label,
                new Bases(n, n, 0, 0, 0, false),
                IntStream.of(counts).boxed().toList());
    }

    private static CountTable table(int whole, boolean overlap, int... parts) {
        Heading rows = new Heading("Q1", "問", false, false, false, List.of("甲"), List.of());
        Heading columns = new Heading("Q2", "列", overlap, false, false, List.of(), List.of());
        List<Segment> segments = new ArrayList<>(List.of(segment("全体", whole)));
        for (int i = 0; i < parts.length; i++) segments.add(segment("列" + i, parts[i]));
        return new CountTable(Kind.CROSS, rows, Optional.of(columns), segments, CaseUnit.PERSON, 0, List.of());
    }

    private static Segment segment(String label, int n) {
        return Segment.of(label, new Bases(n, n, 0, 0, 0, false), List.of(n));
    }
}
