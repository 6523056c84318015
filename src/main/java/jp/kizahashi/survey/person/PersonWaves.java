package jp.kizahashi.survey.person;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.VersionApprovals;
import jp.kizahashi.survey.wave.WaveStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of waves of persons: prepared, opened, extended, closed for good. */
@Component
@Transactional
public class PersonWaves {
    private final PersonWaveStore store;
    private final PersonCodeStore codes;
    private final VersionApprovals versions;
    private final Audit audit;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    PersonWaves(
            PersonWaveStore store,
            PersonCodeStore codes,
            VersionApprovals versions,
            Audit audit,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.codes = codes;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** A wave was closed; its columns can be made. */
    record Closed(long organisationId, long waveId) {}

    /**
     * Prepares a wave and returns its id.
     *
     * @throws Refused SVY-161 when a question that tells who somebody is is no choice, SVY-180 when one asks for files,
     *     SVY-190 while nobody has approved the questionnaire
     */
    public long prepare(Actor by, PersonPlan plan) {
        mustAskNoFiles(plan);
        versions.mustBeApproved(plan.questionnaire());
        mustBeChoices(plan);
        long id = store.add(by.organisationId(), plan, by.personId(), clock.instant());
        audit.record(
                "person-wave.prepare",
                "person-wave",
                id,
                Map.of("questionnaire", plan.questionnaire().id()));
        return id;
    }

    /** Changes a wave that is still being prepared. */
    public void change(long id, PersonPlan plan) {
        forChange(id).mustBe(WaveStatus.PREPARING);
        mustAskNoFiles(plan);
        versions.mustBeApproved(plan.questionnaire());
        mustBeChoices(plan);
        store.change(id, plan);
        audit.record(
                "person-wave.change",
                "person-wave",
                id,
                Map.of("questionnaire", plan.questionnaire().id()));
    }

    /** The organisation's waves, newest first. */
    @Transactional(readOnly = true)
    public List<PersonWave> all() {
        return store.all();
    }

    /** Refused (SVY-040) when there is none. */
    @Transactional(readOnly = true)
    public PersonWave get(long id) {
        return store.find(id).orElseThrow(() -> new Refused(SurveyProblem.WAVE_UNKNOWN));
    }

    /** Every issue of codes with what is left of it, oldest first. */
    @Transactional(readOnly = true)
    public List<PersonIssue> issues(long id) {
        return codes.issues(id);
    }

    /** Takes answers from now on. */
    public void open(long id) {
        PersonWave wave = forChange(id);
        wave.mustBe(WaveStatus.PREPARING);
        mustBeAhead(wave.plan().dueAt());
        store.opened(id, clock.instant());
        audit.record("person-wave.open", "person-wave", id, Map.of());
    }

    /** Moves the deadline, for all. */
    public void extend(long id, Instant dueAt) {
        forChange(id).mustBe(WaveStatus.OPEN);
        mustBeAhead(dueAt);
        store.due(id, dueAt);
        audit.record("person-wave.extend", "person-wave", id, Map.of("due", dueAt.toString()));
    }

    /**
     * Ends the taking of answers, for good. Refused (SVY-162) while somebody, but fewer than k, has answered: nothing could
     * be shown.
     */
    public void close(long id) {
        PersonWave wave = forChange(id);
        wave.mustBe(WaveStatus.OPEN);
        int handedIn = codes.issues(id).stream().mapToInt(PersonIssue::handedIn).sum();
        if (handedIn > 0 && handedIn < wave.plan().k())
            throw new Refused(
                    SurveyProblem.PERSONS_TOO_FEW, Integer.toString(wave.plan().k()));
        store.closed(id, clock.instant());
        audit.record("person-wave.close", "person-wave", id, Map.of("answers", handedIn));
        events.publishEvent(new Closed(wave.organisationId(), id));
    }

    private void mustBeAhead(Instant due) {
        if (!due.isAfter(clock.instant())) throw new Refused(SurveyProblem.WAVE_DUE_PAST);
    }

    /** A file names its author in its properties, its name or its pages. */
    private static void mustAskNoFiles(PersonPlan plan) {
        String files = files(plan.questionnaire());
        if (!files.isEmpty()) throw new Refused(SurveyProblem.PERSONS_NO_FILES, files);
    }

    /** The codes of the questions for files, joined by 、; empty without. */
    static String files(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(q -> q.kind() == QuestionKind.FILE)
                .map(Question::code)
                .collect(Collectors.joining("、"));
    }

    private static void mustBeChoices(PersonPlan plan) {
        List<String> wrong = new ArrayList<>();
        for (String code : plan.telling()) {
            Optional<Question> question = plan.questionnaire().question(code);
            if (question.isEmpty() || !question.get().kind().takesOne()) wrong.add(code);
        }
        if (!wrong.isEmpty()) throw new Refused(SurveyProblem.PERSONS_TELLING_NO_CHOICE, String.join("、", wrong));
    }

    private PersonWave forChange(long id) {
        return store.findForChange(id).orElseThrow(() -> new Refused(SurveyProblem.WAVE_UNKNOWN));
    }
}
