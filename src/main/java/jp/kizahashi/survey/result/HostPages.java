package jp.kizahashi.survey.result;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.result.BenchmarkController.Wanted;
import jp.kizahashi.survey.result.Benchmarks.Count;
import jp.kizahashi.survey.result.tabulation.Panel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the host's page of a wave's figures shows. */
@Component
@Transactional(readOnly = true)
class HostPages {
    private final Benchmarks benchmarks;
    private final ResultFiles files;
    private final BenchmarkStore store;
    private final Recent<List<Object>, BenchmarkPage> kept = new Recent<>(64);

    HostPages(Benchmarks benchmarks, ResultFiles files, BenchmarkStore store) {
        this.benchmarks = benchmarks;
        this.files = files;
        this.store = store;
    }

    /**
     * What stands beside the figures.
     *
     * @param lines the editions, newest first, with who sees them
     * @param isBehind whether corrections came in that no edition counts
     * @param answers what the exported answers hold
     */
    public record Side(List<Line> lines, boolean isBehind, ResultFiles.Digest answers, boolean mayManage) {}

    /** One edition with its audience. */
    public record Line(Edition edition, int seeing, int waiting) {}

    BenchmarkPage page(Actor actor, Count count, Wanted wanted) {
        String base = "/surveys/waves/" + count.wave().id() + "/benchmark" + wanted.query() + "part=";
        String part = Objects.requireNonNullElse(wanted.part(), BenchmarkPage.OVERVIEW);
        Optional<Panel> panel = wanted.forAll() ? Optional.empty() : benchmarks.panel(actor, count);
        List<Object> key = List.of(count.key(), base, part, panel);
        return kept.of(
                key,
                () -> BenchmarkPage.of(
                        benchmarks.figures(count, wanted.forAll()), count.stamp(), panel, Map.of(), part, base));
    }

    Side side(Actor actor, Count count) {
        Map<Integer, int[]> audience = store.audience(count.wave().id());
        List<Line> lines = benchmarks.editions(count.wave().id()).stream()
                .map(e -> line(e, audience.getOrDefault(e.number(), new int[2])))
                .toList();
        return new Side(lines, benchmarks.isBehind(count), files.digest(count), actor.may("survey.benchmark.manage"));
    }

    private static Line line(Edition edition, int[] audience) {
        return new Line(edition, audience[0], audience[1]);
    }
}
