package jp.kizahashi.survey.result;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.result.BenchmarkStore.View;
import jp.kizahashi.survey.result.Benchmarks.Count;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Pieces;
import jp.kizahashi.survey.result.tabulation.SeenFigures;
import jp.kizahashi.survey.result.tabulation.ShownSet;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an edition to the asked bodies, as far as the wave's 公表範囲 and docs/adr/0009 allow. What they see is computed here
 * once and stored; a body for which the edition must wait is told so.
 */
@Component
@Transactional
public class Publication {
    private final Benchmarks benchmarks;
    private final Invitations invitations;
    private final BenchmarkStore store;
    private final Audit audit;
    private final InstantSource clock;

    Publication(
            Benchmarks benchmarks, Invitations invitations, BenchmarkStore store, Audit audit, InstantSource clock) {
        this.benchmarks = benchmarks;
        this.invitations = invitations;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many bodies see the edition, and for how many it waits. */
    public record Reached(int seeing, int waiting) {}

    /**
     * Publishes an edition.
     *
     * @throws Refused SVY-063 when the wave's figures stay with the host, SVY-064 when it was published already
     */
    public Reached publish(Actor by, long waveId, int number) {
        Count count = benchmarks.shown(by, waveId, number);
        Edition edition = count.edition().orElseThrow(() -> new Refused(SurveyProblem.BENCHMARK_UNKNOWN));
        if (count.wave().disclosure() == DisclosureTerms.HOST_ONLY)
            throw new Refused(SurveyProblem.BENCHMARK_NOT_PUBLIC);
        store.lock(waveId);
        if (store.views(waveId).stream().anyMatch(v -> v.edition() >= edition.number()))
            throw new Refused(SurveyProblem.BENCHMARK_PUBLISHED);
        List<Invitation> audience = audience(count);
        Benchmark shown = benchmarks.figures(count, true);
        Readers readers = readers(count, shown, audience);
        PublishedView view = new PublishedView(count.stamp(), shown, Optional.empty());
        String json = view.json();
        long id = store.publish(
                by.organisationId(),
                edition,
                readers.isForAll,
                json,
                CountedReplies.sha256(json),
                by.personId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.readers(by.organisationId(), edition, id, readers.seeing);
        store.readers(by.organisationId(), edition, null, readers.waiting);
        Reached reached = new Reached(readers.seeing.size(), readers.waiting.size());
        audit.record(
                "benchmark.publish",
                "wave",
                waveId,
                Map.of("edition", number, "seeing", reached.seeing, "waiting", reached.waiting));
        return reached;
    }

    private List<Invitation> audience(Count count) {
        boolean all = count.wave().disclosure() == DisclosureTerms.INVITED;
        return invitations.of(count.wave().id()).stream()
                .filter(i -> all || count.replies().sheets().containsKey(i.code()))
                .toList();
    }

    private record Readers(boolean isForAll, List<Long> seeing, List<Long> waiting) {}

    /**
     * Everybody is taken to know what was published for all: papers are handed on. Who saw an edition that waits for the
     * others is held against that one too.
     */
    private Readers readers(Count count, Benchmark shown, List<Invitation> audience) {
        Map<Long, List<ShownSet>> figures = seenFigures(count);
        List<View> views = store.views(count.wave().id());
        Set<Long> general = views.stream().filter(View::isForAll).map(View::id).collect(Collectors.toSet());
        List<ShownSet> fresh = SeenFigures.in(shown, count.replies());
        boolean forAll =
                together(general, figures, fresh).areSafe(Set.of(), count.wave().k() + 1);
        Map<Long, Set<Long>> seen = store.seen(count.wave().id());
        Map<Set<Long>, Pieces> pieces = new HashMap<>();
        List<Long> seeing = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        for (Invitation body : audience) {
            Set<Long> known = new java.util.TreeSet<>(seen.getOrDefault(body.id(), Set.of()));
            known.addAll(general);
            boolean special = !general.containsAll(known);
            boolean safe = forAll && !special
                    || pieces.computeIfAbsent(known, k -> together(k, figures, fresh))
                            .areSafe(Set.of(body.code()), count.wave().k());
            (safe ? seeing : waiting).add(body.id());
        }
        return new Readers(forAll, seeing, waiting);
    }

    private static Pieces together(Set<Long> views, Map<Long, List<ShownSet>> figures, List<ShownSet> fresh) {
        Pieces pieces = new Pieces();
        for (long view : views) pieces.add(figures.getOrDefault(view, List.of()));
        pieces.add(fresh);
        return pieces;
    }

    /** The figures of every published view, by its id. */
    private Map<Long, List<ShownSet>> seenFigures(Count count) {
        Map<Long, List<ShownSet>> figures = new HashMap<>();
        for (View view : store.views(count.wave().id())) {
            WaveReplies replies = benchmarks.content(count.wave(), view.editionId());
            Benchmark stored = PublishedView.parse(store.view(view.id())).benchmark();
            figures.put(view.id(), SeenFigures.in(stored, replies));
        }
        return figures;
    }
}
