package jp.kizahashi.survey.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.PlatformModule;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.result.Benchmarks;
import jp.kizahashi.survey.result.Edition;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import jp.kizahashi.survey.study.StudyStore.Content;
import jp.kizahashi.survey.study.StudyStore.Numbered;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.estimate.StudyResult;
import jp.kizahashi.survey.study.estimate.StudyRun;
import jp.kizahashi.survey.study.estimate.StudySample;
import jp.kizahashi.survey.study.exhibit.StudyPart.Shown;
import jp.kizahashi.survey.study.outcome.OutcomeTable;
import jp.kizahashi.survey.study.outcome.Outcomes;
import jp.kizahashi.survey.study.reproduction.DataFiles;
import jp.kizahashi.survey.study.reproduction.ReproductionPackage;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The host's studies: each edition is kept with everything it was computed from, and can be computed again. */
@Component
@Transactional
public class Studies {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Waves waves;
    private final Benchmarks benchmarks;
    private final Outcomes outcomes;
    private final Organisations organisations;
    private final StudyStore store;
    private final BootstrapStore bootstraps;
    private final Audit audit;
    private final InstantSource clock;
    private final Dates dates = new Dates();

    /** What a study reads. */
    @Component
    record Sources(Waves waves, Benchmarks benchmarks, Outcomes outcomes, Organisations organisations) {}

    Studies(Sources sources, StudyStore store, BootstrapStore bootstraps, Audit audit, InstantSource clock) {
        this.waves = sources.waves();
        this.benchmarks = sources.benchmarks();
        this.outcomes = sources.outcomes();
        this.organisations = sources.organisations();
        this.store = store;
        this.bootstraps = bootstraps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be computed.
     *
     * @param benchmarkEdition the counted answers
     * @param outcomeSet the edition of the outcome set
     * @param columns the column that plays each part
     */
    public record Plan(long benchmarkEdition, long outcomeSet, Map<OutcomePart, String> columns, long seed) {
        public Plan {
            columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
        }
    }

    /** A counted edition of one of the host's waves. */
    public record Counted(Wave wave, Edition edition) {}

    @Transactional(readOnly = true)
    public List<Study> all() {
        return store.all();
    }

    /** @throws Refused SVY-110 when there is no such study */
    @Transactional(readOnly = true)
    public Study get(long id) {
        return store.one(id).orElseThrow(() -> new Refused(SurveyProblem.STUDY_UNKNOWN));
    }

    /** The editions of a study, newest first. */
    @Transactional(readOnly = true)
    public List<StudyEdition> editions(long study) {
        return store.editions(study);
    }

    /** The editions that a study can be made of, newest wave first. */
    @Transactional(readOnly = true)
    public List<Counted> counted(Actor actor) {
        List<Counted> all = new ArrayList<>();
        for (Wave wave : waves.hosted(actor.organisationId()))
            for (Edition edition : benchmarks.editions(wave.id())) all.add(new Counted(wave, edition));
        return all;
    }

    /** Answers and outcomes of a plan, joined. */
    @Transactional(readOnly = true)
    Sampling sampling(Actor actor, Plan plan) {
        Counted counted = countedEdition(actor, plan.benchmarkEdition());
        OutcomeTable table =
                outcomes.table(plan.outcomeSet()).orElseThrow(() -> new Refused(SurveyProblem.STUDY_OUTCOMES_UNKNOWN));
        WaveReplies replies =
                benchmarks.content(counted.wave(), counted.edition().id());
        return new Sampling(replies, table, plan.columns());
    }

    private Counted countedEdition(Actor actor, long edition) {
        return counted(actor).stream()
                .filter(c -> c.edition().id() == edition)
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.BENCHMARK_UNKNOWN));
    }

    /**
     * Makes a study and computes its first edition.
     *
     * @return the study's id
     * @throws Refused SVY-111 without a name; SVY-112 … 115 when nothing can be computed
     */
    public long create(Actor by, String name, Plan plan) {
        if (name.isBlank()) throw new Refused(SurveyProblem.STUDY_NAME_MISSING);
        Counted counted = countedEdition(by, plan.benchmarkEdition());
        long id = store.add(by, counted.wave().id(), name.strip(), clock.instant());
        audit.record("study.create", "study", id, Map.of("wave", counted.wave().id()));
        compute(by, id, "", plan);
        return id;
    }

    /**
     * Computes another edition of a study.
     *
     * @throws Refused SVY-116 without a note, SVY-117 for another wave's answers
     */
    public int again(Actor by, long study, String note, Plan plan) {
        Study known = get(study);
        if (note.isBlank()) throw new Refused(SurveyProblem.STUDY_NOTE_MISSING);
        if (countedEdition(by, plan.benchmarkEdition()).wave().id() != known.waveId())
            throw new Refused(SurveyProblem.STUDY_OTHER_WAVE);
        return compute(by, study, note.strip(), plan);
    }

    private int compute(Actor by, long study, String note, Plan plan) {
        store.lock(study);
        Sampling sampling = sampling(by, plan);
        StudySample sample =
                sampling.sample(numbers(by, study, sampling.replies().frame()));
        StudyResult result = StudyRun.of(sample, plan.seed());
        Content content = new Content(JSON.writeValueAsString(sample), JSON.writeValueAsString(result));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StudyEdition fresh = new StudyEdition(
                0,
                study,
                0,
                note,
                plan.benchmarkEdition(),
                plan.outcomeSet(),
                plan.seed(),
                sha256(DataFiles.data(sample)),
                sha256(content.result()),
                PlatformModule.version(),
                result.handedIn(),
                result.n(),
                at);
        int number = store.addEdition(by, fresh, content);
        audit.record(
                "study.compute",
                "study",
                study,
                Map.of("edition", number, "n", result.n(), "inputs", fresh.inputs(), "figures", fresh.figures()));
        return number;
    }

    /** Study numbers of everybody asked; who has none yet gets one that tells nothing about its code. */
    private Map<String, Integer> numbers(Actor by, long study, Frame frame) {
        Map<String, Integer> numbers = store.numbers(study);
        List<String> fresh = new ArrayList<>(frame.bodies().stream()
                .map(Frame.Body::code)
                .filter(c -> !numbers.containsKey(c))
                .toList());
        if (fresh.isEmpty()) return numbers;
        Collections.shuffle(fresh, RANDOM);
        int next = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        store.addNumbers(
                by.organisationId(),
                study,
                IntStream.range(0, fresh.size())
                        .mapToObj(i -> new Numbered(fresh.get(i), next + i))
                        .toList());
        return store.numbers(study);
    }

    /** An edition; the newest when none is named. @throws Refused SVY-118 when there is no such edition */
    @Transactional(readOnly = true)
    public StudyEdition edition(long study, @Nullable Integer number) {
        get(study);
        return store.editions(study).stream()
                .filter(e -> number == null || e.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.STUDY_EDITION_UNKNOWN));
    }

    /** An edition with everything that its pages are made of. */
    @Transactional(readOnly = true)
    public Shown shown(Actor actor, StudyEdition edition) {
        Study study = get(edition.studyId());
        Content content = store.content(edition.id());
        Wave wave = waves.getHosted(actor, study.waveId());
        String counted = benchmarks.editions(wave.id()).stream()
                .filter(e -> e.id() == edition.benchmarkEdition())
                .map(e -> wave.title() + "　" + e.label(dates))
                .findFirst()
                .orElse(wave.title());
        String set = outcomes.set(edition.outcomeSet())
                .map(s -> s.name() + "（" + s.source() + "）")
                .orElse("");
        String host = organisations.own().map(Organisation::name).orElse("");
        return new Shown(
                JSON.readValue(content.sample(), StudySample.class),
                JSON.readValue(content.result(), StudyResult.class),
                bootstraps.of(edition.id()).flatMap(BootstrapStore.Order::result),
                edition.stamp(study.name(), host, counted, set, Wareki.format(wave.asOf()), dates));
    }

    /** The plan that an edition was computed from, to begin another one with. */
    @Transactional(readOnly = true)
    Plan plan(StudyEdition edition) {
        StudySample sample = JSON.readValue(store.content(edition.id()).sample(), StudySample.class);
        Map<OutcomePart, String> columns = new EnumMap<>(OutcomePart.class);
        sample.outcomes().forEach(o -> columns.put(o.part(), o.column()));
        return new Plan(edition.benchmarkEdition(), edition.outcomeSet(), columns, edition.seed());
    }

    /** Computes an edition again from its kept sample; whether every figure is the same to the last digit. */
    public boolean verify(StudyEdition edition) {
        Content content = store.content(edition.id());
        StudySample sample = JSON.readValue(content.sample(), StudySample.class);
        String result = JSON.writeValueAsString(StudyRun.of(sample, edition.seed()));
        boolean same = sha256(result).equals(edition.figures())
                && sha256(DataFiles.data(sample)).equals(edition.inputs());
        audit.record("study.verify", "study", edition.studyId(), Map.of("edition", edition.number(), "same", same));
        return same;
    }

    /** 再現パッケージ of an edition. */
    public byte[] reproduction(Actor actor, StudyEdition edition) {
        audit.record("study.package", "study", edition.studyId(), Map.of("edition", edition.number()));
        return new ReproductionPackage(shown(actor, edition), Bootstraps.RESAMPLES).zip();
    }

    /** 対照表: the codes behind the study numbers, for the host alone. */
    public List<NumberedBody> key(Actor actor, StudyEdition edition) {
        Study study = get(edition.studyId());
        Wave wave = waves.getHosted(actor, study.waveId());
        Map<String, Integer> numbers = store.numbers(study.id());
        WaveReplies replies = benchmarks.content(wave, edition.benchmarkEdition());
        audit.record(
                "study.key",
                "study",
                study.id(),
                Map.of("bodies", replies.sheets().size()));
        return replies.frame().bodies().stream()
                .filter(b -> replies.sheets().containsKey(b.code()))
                .map(b -> new NumberedBody(
                        Optional.ofNullable(numbers.get(b.code())).orElse(0), b.code(), b.name()))
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
    }

    /** A body behind a study number. */
    public record NumberedBody(int number, String code, String name) {}

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
