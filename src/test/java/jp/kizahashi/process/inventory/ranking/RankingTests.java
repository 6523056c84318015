package jp.kizahashi.process.inventory.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.inventory.WorkYear;
import jp.kizahashi.process.inventory.ranking.Ranking.Ranked;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import org.junit.jupiter.api.Test;

/** The points can be added up by hand. */
class RankingTests {
    private final List<WorkEntry> works = List.of(
            work("大きい", 100, 600, 2028, 5, null),
            work("困っている", 10, 600, null, 50, 80),
            work("小さい", 1, 600, 2026, 0, 1));

    @Test
    void points_are_weights_times_the_share_of_smaller_works() {
        Ranking ranking = Ranking.of(works, only(Criterion.HOURS, 3, Criterion.ERRORS, 2), 2025);
        assertThat(ranking.ranked()).extracting(r -> r.entry().work().name()).containsExactly("大きい", "困っている", "小さい");
        assertThat(ranking.ranked())
                .extracting(Ranked::points)
                .containsExactly(Ratio.of(4, 1), Ratio.of(7, 2), Ratio.ZERO);
        assertThat(ranking.ranked().get(1).strongest())
                .extracting(r -> r.criterion() + " " + r.place() + "/" + r.of())
                .containsExactly("ERRORS 1/3", "HOURS 2/3");
    }

    @Test
    void what_was_not_entered_gives_nothing_and_is_named() {
        Ranking ranking = Ranking.of(works, only(Criterion.COMPLAINTS, 2, Criterion.HOURS, 1), 2025);
        Ranked large = ranking.ranked().stream()
                .filter(r -> r.entry().work().name().equals("大きい"))
                .findFirst()
                .orElseThrow();
        assertThat(large.missing()).containsExactly(Criterion.COMPLAINTS);
        assertThat(large.points()).isEqualTo(Ratio.of(1, 1));
    }

    @Test
    void a_system_about_to_be_renewed_speaks_for_its_work_and_a_far_one_does_not() {
        Ranking ranking = Ranking.of(works, only(Criterion.RENEWAL, 2), 2025);
        assertThat(ranking.ranked().getFirst().entry().work().name()).isEqualTo("小さい");
        assertThat(Criterion.RENEWAL.value(work("x", 1, 1, 2035, 0, 0), 2025)).contains(Ratio.ZERO);
    }

    @Test
    void the_range_of_places_shows_what_hangs_on_a_single_criterion() {
        Ranking ranking = Ranking.of(works, only(Criterion.HOURS, 3, Criterion.ERRORS, 2), 2025);
        assertThat(ranking.ranked().getFirst().best()).isEqualTo(1);
        assertThat(ranking.ranked().getFirst().worst()).isEqualTo(2);
        assertThat(Ranking.of(List.of(), Map.of(), 2025).ranked()).isEmpty();
    }

    private static Map<Criterion, Integer> only(Object... pairs) {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (int i = 0; i < pairs.length; i += 2) weights.put((Criterion) pairs[i], (Integer) pairs[i + 1]);
        return weights;
    }

    private static WorkEntry work(
            String name, int monthly, long seconds, Integer renewal, Integer errors, Integer complaints) {
        Work work = new Work(1, 1, WorkKind.INDIVIDUAL, "", name, "", "", "", "", 1, null);
        TaskYear task = new TaskYear(
                1,
                1,
                name,
                1,
                Basis.CASE,
                new Volume(Collections.nCopies(12, monthly)),
                Effort.of(Grade.REGULAR, seconds),
                1);
        WorkYear year =
                new WorkYear(null, null, null, null, "", null, renewal, "", "", "", errors, complaints, false, 1);
        return new WorkEntry(work, year, List.of(task));
    }
}
