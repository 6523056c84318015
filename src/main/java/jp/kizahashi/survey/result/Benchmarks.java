package jp.kizahashi.survey.result;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Disclosure;
import jp.kizahashi.survey.result.tabulation.Panel;
import jp.kizahashi.survey.result.tabulation.SameBodies;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import jp.kizahashi.survey.wave.Lineages;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveClosed;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a wave for its host: counted live while it is open, as editions that cannot change afterwards. */
@Component
@Transactional
public class Benchmarks {
    private final Waves waves;
    private final CountedReplies counted;
    private final BenchmarkStore store;
    private final Organisations organisations;
    private final Audit audit;
    private final InstantSource clock;
    private final Dates dates = new Dates();
    private final Recent<Long, WaveReplies> contents = new Recent<>(8);
    private final Recent<List<Object>, WaveReplies> live = new Recent<>(4);
    private final Recent<List<Object>, Benchmark> figures = new Recent<>(16);
    private final Recent<List<Object>, Panel> panels = new Recent<>(8);

    Benchmarks(
            Waves waves,
            CountedReplies counted,
            BenchmarkStore store,
            Organisations organisations,
            Audit audit,
            InstantSource clock) {
        this.waves = waves;
        this.counted = counted;
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the host looks at.
     *
     * @param edition empty for a live count (速報)
     * @param key what the figures are made of: equal keys, equal figures
     */
    public record Count(Wave wave, Optional<Edition> edition, List<Object> key, WaveReplies replies, Stamp stamp) {}

    /** Counts a wave that was closed. Refused (SVY-060) when the second or a later edition has no note, SVY-061 unchanged. */
    int count(Actor by, long waveId, String note) {
        Wave wave = waves.getHosted(by, waveId);
        wave.mustBe(WaveStatus.CLOSED);
        store.lock(waveId);
        Optional<Edition> newest = editions(waveId).stream().findFirst();
        if (newest.isPresent() && note.isBlank()) throw new Refused(SurveyProblem.BENCHMARK_NOTE_MISSING);
        WaveReplies replies = counted.now(wave);
        if (replies.sheets().isEmpty()) throw new Refused(SurveyProblem.BENCHMARK_EMPTY);
        return keep(wave, newest, replies, note.strip(), by.personId())
                .orElseThrow(() -> new Refused(SurveyProblem.BENCHMARK_UNCHANGED));
    }

    /** The figures are fixed in the transaction that closes the wave. */
    @EventListener
    void closed(WaveClosed event) {
        Wave wave = waves.get(event.waveId());
        store.lock(wave.id());
        Optional<Edition> newest = editions(wave.id()).stream().findFirst();
        WaveReplies replies = counted.now(wave);
        String note = newest.isPresent() ? Exhibits.word("edition.afterReopening") : "";
        if (!replies.sheets().isEmpty()) keep(wave, newest, replies, note, null);
    }

    private Optional<Integer> keep(
            Wave wave, Optional<Edition> newest, WaveReplies replies, String note, @Nullable Long person) {
        String content = EditionContent.write(replies);
        String sha256 = CountedReplies.sha256(content);
        if (newest.filter(e -> e.sha256().equals(sha256)).isPresent()) return Optional.empty();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int asked = replies.frame().bodies().size();
        Edition fresh = new Edition(
                0, wave.id(), 0, note, sha256, asked, replies.sheets().size(), at, false);
        int number = store.add(wave.organisationId(), fresh, content, person);
        audit.record(
                "benchmark.count",
                "wave",
                wave.id(),
                Map.of("edition", number, "answers", fresh.handedIn(), "sha256", sha256));
        return Optional.of(number);
    }

    /** The editions of a wave, newest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(long waveId) {
        return store.editions(waveId);
    }

    /**
     * An edition, the newest when none is named; a live count when there is none or the wave was opened again.
     *
     * @throws Refused SVY-062 when there is no such edition
     */
    @Transactional(readOnly = true)
    Count shown(Actor actor, long waveId, @Nullable Integer number) {
        Wave wave = waves.getHosted(actor, waveId);
        List<Edition> editions = editions(waveId);
        if (number == null && (editions.isEmpty() || wave.status() != WaveStatus.CLOSED)) return live(wave);
        Edition edition = editions.stream()
                .filter(e -> number == null || e.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.BENCHMARK_UNKNOWN));
        return count(wave, edition);
    }

    /** An edition with its content. */
    Count count(Wave wave, Edition edition) {
        WaveReplies replies = content(wave, edition.id());
        return new Count(
                wave,
                Optional.of(edition),
                List.of("edition", edition.id()),
                replies,
                stamp(wave, edition.label(dates)));
    }

    /** The counted content of an edition; the caller has seen to it that the tenant may read the edition. */
    @Transactional(readOnly = true)
    public WaveReplies content(Wave wave, long edition) {
        return contents.of(edition, () -> EditionContent.read(store.content(edition), wave.questionnaire()));
    }

    private Count live(Wave wave) {
        if (wave.status() == WaveStatus.PREPARING) wave.mustBe(WaveStatus.OPEN);
        List<Object> key = List.of("live", wave.id(), store.changes(wave.id()));
        WaveReplies replies = live.of(key, () -> counted.now(wave));
        String label = Exhibits.word("edition.live", dates.time(clock.instant()));
        return new Count(wave, Optional.empty(), key, replies, stamp(wave, label));
    }

    private Stamp stamp(Wave wave, String edition) {
        String host = organisations.own().map(Organisation::name).orElse("");
        return new Stamp(wave.title(), host, Wareki.format(wave.asOf()), edition, wave.k());
    }

    /**
     * The figures of a count.
     *
     * @param forAll true for what all towns may see, false for everything
     */
    Benchmark figures(Count count, boolean forAll) {
        List<Object> key = List.of(count.key(), forAll);
        return figures.of(
                key,
                () -> Benchmark.of(
                        count.replies(),
                        forAll ? Disclosure.forAll(count.replies(), count.wave().k()) : Disclosure.everything()));
    }

    /** The change since the wave before, when the same host has counted it. */
    Optional<Panel> panel(Actor actor, Count count) {
        Long previous = count.wave().previousId();
        if (previous == null) return Optional.empty();
        Wave earlier = waves.getHosted(actor, previous);
        Lineages lineages = waves.lineages(earlier, count.wave());
        return editions(previous).stream()
                .findFirst()
                .map(edition -> panels.of(
                        List.of(count.key(), edition.id(), lineages),
                        () -> Panel.of(
                                SameBodies.of(content(earlier, edition.id()), count.replies(), lineages),
                                count.replies())));
    }

    /** Whether bodies corrected or withdrew their answers and no edition says so yet. */
    boolean isBehind(Count count) {
        if (count.edition().isEmpty() || count.wave().status() != WaveStatus.CLOSED) return false;
        List<Object> key =
                List.of("live", count.wave().id(), store.changes(count.wave().id()));
        WaveReplies now = live.of(key, () -> counted.now(count.wave()));
        return !now.sheets().equals(count.replies().sheets());
    }
}
