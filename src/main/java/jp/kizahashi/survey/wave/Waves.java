package jp.kizahashi.survey.wave;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.SuccessionTable;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.org.body.population.Populations;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.own.VersionApprovals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of waves: prepared, opened to the chosen bodies, extended, closed, opened again. */
@Component
@Transactional
public class Waves {
    private final WaveStore store;
    private final Invitations invitations;
    private final Grounds grounds;
    private final Audit audit;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    /** What a wave stands on: the bodies of the country, and the questionnaires that were approved. */
    @Component
    record Grounds(
            Municipalities list, SuccessionTable successions, Populations populations, VersionApprovals versions) {}

    Waves(
            WaveStore store,
            Invitations invitations,
            Grounds grounds,
            Audit audit,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.invitations = invitations;
        this.grounds = grounds;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Prepares a wave and returns its id. Refused (SVY-190) while nobody has approved the questionnaire. */
    public long prepare(Actor by, NewWave fresh) {
        grounds.versions().mustBeApproved(fresh.questionnaire());
        long id = store.add(by.organisationId(), WaveKind.BODIES, fresh, by.personId(), clock.instant());
        audit.record(
                "wave.prepare",
                "wave",
                id,
                Map.of("questionnaire", fresh.questionnaire().id()));
        return id;
    }

    /**
     * 庁内照会: asks sections of the host's own town, at once.
     *
     * @throws Refused SVY-045 when no section is chosen, SVY-043 when the deadline has passed, SVY-190 while nobody has
     *     approved the questionnaire
     */
    public long ask(Actor by, NewWave fresh, List<SectionTarget> sections) {
        grounds.versions().mustBeApproved(fresh.questionnaire());
        if (sections.isEmpty()) throw new Refused(SurveyProblem.WAVE_NOBODY_ASKED);
        if (!fresh.dueAt().isAfter(clock.instant())) throw new Refused(SurveyProblem.WAVE_DUE_PAST);
        long id = store.add(by.organisationId(), WaveKind.SECTIONS, fresh, by.personId(), clock.instant());
        store.opened(id, 0, clock.instant());
        Wave wave = get(id);
        invitations.invite(by, wave, sections);
        happened(by, wave, WaveEvent.Kind.OPENED, "", sections.size(), wave.dueAt());
        return id;
    }

    /** Changes a wave that is still being prepared. */
    public void change(long id, NewWave fresh) {
        forChange(id).mustBe(WaveStatus.PREPARING);
        grounds.versions().mustBeApproved(fresh.questionnaire());
        store.change(id, fresh);
        audit.record(
                "wave.change",
                "wave",
                id,
                Map.of("questionnaire", fresh.questionnaire().id()));
    }

    /** The waves of bodies that the organisation hosts, newest first. */
    @Transactional(readOnly = true)
    public List<Wave> hosted(long organisation) {
        return store.own(organisation, WaveKind.BODIES);
    }

    /** The 庁内照会 of the organisation, newest first. */
    @Transactional(readOnly = true)
    public List<Wave> inhouse(long organisation) {
        return store.own(organisation, WaveKind.SECTIONS);
    }

    /** A wave that the tenant hosts, was asked in, or collects for. Refused (SVY-040) when there is none. */
    @Transactional(readOnly = true)
    public Wave get(long id) {
        return store.find(id).orElseThrow(() -> new Refused(SurveyProblem.WAVE_UNKNOWN));
    }

    /** A wave that the organisation hosts. Refused (SVY-040) when there is none. */
    @Transactional(readOnly = true)
    public Wave getHosted(Actor by, long id) {
        Wave wave = get(id);
        if (wave.organisationId() != by.organisationId()) throw new Refused(SurveyProblem.WAVE_UNKNOWN);
        return wave;
    }

    /** What happened to the wave, oldest first. */
    @Transactional(readOnly = true)
    public List<WaveEvent> events(long id) {
        return store.events(id);
    }

    /** What bodies of the later wave were when the earlier one was asked, by the table of the host. */
    @Transactional(readOnly = true)
    public Lineages lineages(Wave earlier, Wave later) {
        return new Lineages(grounds.successions().of(later.organisationId()), earlier.asOf(), later.asOf());
    }

    /** The bodies that a choice means on a day. */
    @Transactional(readOnly = true)
    public Selection selection(Targets targets, LocalDate asOf) {
        Map<MunicipalityCode, Population> figures = grounds.populations().all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().figure()));
        return Selection.of(targets, grounds.list().on(asOf), figures, PopulationBands.STUDY_2020);
    }

    /**
     * Opens the wave to the bodies that its targets mean now. Population, band and form number of each are fixed.
     *
     * @param collectorDueAt when the prefectures want the sheets, before the wave's own deadline; null when the bodies
     *     answer the host directly
     */
    public void open(Actor by, long id, @Nullable Instant collectorDueAt) {
        Wave wave = forChange(id);
        wave.mustBe(WaveStatus.PREPARING);
        if (!wave.dueAt().isAfter(clock.instant())) throw new Refused(SurveyProblem.WAVE_DUE_PAST);
        if (collectorDueAt != null && collectorDueAt.isAfter(wave.dueAt()))
            throw new Refused(SurveyProblem.WAVE_COLLECTOR_LATER);
        Selection selection = selection(wave.targets(), wave.asOf());
        if (selection.bodies().isEmpty()) throw new Refused(SurveyProblem.WAVE_NOBODY_ASKED);
        store.opened(id, selection.wards(), clock.instant());
        int asked =
                invitations.invite(by, wave, selection, grounds.successions().own(), collectorDueAt);
        happened(by, wave, WaveEvent.Kind.OPENED, "", asked, wave.dueAt());
    }

    /** Moves the deadline of some bodies. A reason is needed. */
    public void extend(Actor by, long id, Collection<Long> invitationIds, Instant dueAt, String reason) {
        Wave wave = forChange(id);
        wave.mustBe(WaveStatus.OPEN);
        if (!dueAt.isAfter(clock.instant())) throw new Refused(SurveyProblem.WAVE_DUE_PAST);
        if (invitationIds.isEmpty()) throw new Refused(SurveyProblem.WAVE_NOBODY_CHOSEN);
        int moved = invitations.extend(id, invitationIds, dueAt);
        happened(by, wave, WaveEvent.Kind.EXTENDED, reasoned(reason), moved, dueAt);
    }

    /** Ends the taking of answers; the one-time codes end with it. */
    public void close(Actor by, long id, String reason) {
        Wave wave = forChange(id);
        wave.mustBe(WaveStatus.OPEN);
        store.closed(id, clock.instant());
        happened(by, wave, WaveEvent.Kind.CLOSED, reason.strip(), 0, null);
        events.publishEvent(new WaveClosed(wave.organisationId(), id));
    }

    /** Takes answers again until a later day. A reason is needed. */
    public void reopen(Actor by, long id, Instant dueAt, String reason) {
        Wave wave = forChange(id);
        wave.mustBe(WaveStatus.CLOSED);
        if (!dueAt.isAfter(clock.instant())) throw new Refused(SurveyProblem.WAVE_DUE_PAST);
        store.reopened(id, dueAt);
        happened(by, wave, WaveEvent.Kind.REOPENED, reasoned(reason), 0, dueAt);
    }

    /** Declares the sheets issued so far old: those that come back are named and not taken. A reason is needed. */
    public int renewSheets(Actor by, long id, String reason) {
        Wave wave = forChange(id);
        wave.mustBe(WaveStatus.OPEN);
        String why = reasoned(reason);
        int version = store.raiseSheetVersion(id);
        happened(by, wave, WaveEvent.Kind.SHEETS_RENEWED, why, 0, null);
        return version;
    }

    /** Enters the 文書番号 that the host's document system gave. */
    public void documentNumber(Actor by, long id, String number) {
        WaveSettings s = getHosted(by, id).settings();
        WaveSettings numbered = new WaveSettings(
                s.purpose(),
                s.voluntary(),
                s.names(),
                s.disclosureNote(),
                s.sender(),
                s.addressee(),
                number.strip(),
                s.submission(),
                s.contactOffice(),
                s.contactName(),
                s.contactPhone(),
                s.contactMail());
        store.settings(id, numbered);
        audit.record("wave.document-number", "wave", id, Map.of("number", number.strip()));
    }

    /** Notes that one-time codes were issued. */
    void codesIssued(Actor by, Wave wave, int bodies, String reason) {
        happened(by, wave, WaveEvent.Kind.CODES_ISSUED, reason, bodies, null);
    }

    private void happened(Actor by, Wave wave, WaveEvent.Kind kind, String reason, int count, @Nullable Instant due) {
        store.addEvent(
                wave.organisationId(),
                wave.id(),
                new WaveEvent(kind, reason, count, due, by.personId(), clock.instant()));
        audit.record(
                "wave." + kind.name().toLowerCase(java.util.Locale.ROOT), "wave", wave.id(), Map.of("bodies", count));
    }

    private static String reasoned(String reason) {
        if (reason.isBlank()) throw new Refused(SurveyProblem.WAVE_REASON_MISSING);
        return reason.strip();
    }

    private Wave forChange(long id) {
        return store.findForChange(id).orElseThrow(() -> new Refused(SurveyProblem.WAVE_UNKNOWN));
    }
}
