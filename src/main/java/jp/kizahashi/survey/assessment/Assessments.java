package jp.kizahashi.survey.assessment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.approval.Approvals;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.org.approval.Approvals.FormalDecision;
import jp.kizahashi.org.approval.Approvals.Step;
import jp.kizahashi.org.approval.Approvals.Subject;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Instruments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of self-assessments: prepared, opened, closed, settled, checked, approved, confirmed as an edition. */
@Component
@Transactional
public class Assessments {
    private final AssessmentStore store;
    private final EditionStore editions;
    private final Approvals approvals;
    private final Audit audit;
    private final Outside outside;

    /** The clock and those who want to hear of a confirmed edition. */
    @Component
    record Outside(InstantSource clock, ApplicationEventPublisher events) {}

    Assessments(AssessmentStore store, EditionStore editions, Approvals approvals, Audit audit, Outside outside) {
        this.store = store;
        this.editions = editions;
        this.approvals = approvals;
        this.audit = audit;
        this.outside = outside;
    }

    /** Prepares an assessment. Facilitator, checker and approver must be three people. */
    public long prepare(Actor by, NewAssessment fresh) {
        Instruments.get(fresh.instrumentId());
        mustDiffer(fresh.facilitatorId(), fresh.checkerId(), "facilitator", "checker");
        mustDiffer(fresh.facilitatorId(), fresh.approverId(), "facilitator", "approver");
        mustDiffer(fresh.checkerId(), fresh.approverId(), "checker", "approver");
        long id = store.add(by.organisationId(), fresh, by.personId(), now());
        audit.record("assessment.prepare", "assessment", id, Map.of("instrument", fresh.instrumentId()));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Assessment> all() {
        return store.all();
    }

    /** The assessment. Refused when the tenant has none with this id. */
    @Transactional(readOnly = true)
    public Assessment get(long id) {
        return store.find(id).orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
    }

    @Transactional(readOnly = true)
    public List<Answerer> answerers(long id) {
        return store.answerers(id);
    }

    @Transactional(readOnly = true)
    List<Answerer> answererships(Actor actor) {
        return store.answererships(actor.personId());
    }

    /** The person's part in an assessment; empty for somebody who is not asked. */
    @Transactional(readOnly = true)
    public Optional<Answerer> own(Actor actor, long id) {
        return answererships(actor).stream().filter(a -> a.assessmentId() == id).findFirst();
    }

    /** Adds people, each with the group as whom they answer; who is there already changes group. Returns how many are new. */
    public int addAnswerers(Actor by, long id, Map<Long, AnswerGroup> people) {
        Assessment assessment = forChange(id);
        if (assessment.status() != AssessmentStatus.PREPARING) assessment.mustBe(AssessmentStatus.ANSWERING);
        int added = 0;
        for (var person : people.entrySet())
            if (store.addAnswerer(by.organisationId(), id, person.getKey(), person.getValue())) added++;
        audit.record("assessment.answerers.add", "assessment", id, Map.of("added", added));
        return added;
    }

    /** Takes somebody out who has not begun to answer. */
    void removeAnswerer(long id, long answererId) {
        if (!store.removeAnswerer(id, answererId)) throw new Refused(SurveyProblem.ANSWERER_HAS_BEGUN);
        audit.record("assessment.answerers.remove", "assessment", id, Map.of("answerer", answererId));
    }

    /** Begins to take answers. */
    public void open(long id) {
        if (store.answerers(id).isEmpty()) throw new Refused(SurveyProblem.NO_ANSWERERS);
        become(id, AssessmentStatus.PREPARING, AssessmentStatus.ANSWERING);
    }

    /** Ends the taking of answers; from now on groups are shown. */
    public void closeAnswers(long id) {
        become(id, AssessmentStatus.ANSWERING, AssessmentStatus.SETTLING);
    }

    /** Takes answers again until a later deadline. */
    void reopenAnswers(long id, Instant dueAt) {
        become(id, AssessmentStatus.SETTLING, AssessmentStatus.ANSWERING);
        store.due(id, dueAt);
    }

    /** Hands what is settled to the head of section. */
    public void submit(long id) {
        if (settled(id) == 0) throw new Refused(SurveyProblem.NOTHING_SETTLED);
        become(id, AssessmentStatus.SETTLING, AssessmentStatus.CHECKING);
    }

    /** 確認 by the named head of section: passed on to the approver, or returned with an opinion. */
    public void check(Actor by, long id, Decision decision, String opinion) {
        Assessment assessment = forChange(id);
        mustBeNamed(by, assessment.checkerId(), "checker");
        take(by, assessment, Step.CHECK, decision, opinion);
        become(
                id,
                AssessmentStatus.CHECKING,
                decision == Decision.PASSED ? AssessmentStatus.APPROVING : AssessmentStatus.SETTLING);
    }

    /** 承認 by the named executive: frozen as the next edition, or returned with an opinion. */
    public void approve(Actor by, long id, Decision decision, String opinion) {
        Assessment assessment = forChange(id);
        mustBeNamed(by, assessment.approverId(), "approver");
        take(by, assessment, Step.APPROVAL, decision, opinion);
        if (decision == Decision.RETURNED) {
            become(id, AssessmentStatus.APPROVING, AssessmentStatus.SETTLING);
            return;
        }
        become(id, AssessmentStatus.APPROVING, AssessmentStatus.CONFIRMED);
        freeze(by, assessment);
    }

    /** Opens a confirmed assessment for a correction; the confirmed edition stays as it is. */
    public void correct(long id) {
        become(id, AssessmentStatus.CONFIRMED, AssessmentStatus.SETTLING);
    }

    /** Records 文書番号, 決裁区分 and 決裁日 of the decision made in the town's document system. */
    public void recordDecision(Actor by, long id, FormalDecision decision) {
        approvals.decide(subject(id), decision, by.personId());
    }

    @Transactional(readOnly = true)
    Optional<FormalDecision> decision(long id) {
        return approvals.decision(subject(id));
    }

    @Transactional(readOnly = true)
    List<Approvals.Taken> steps(long id) {
        return approvals.history(subject(id));
    }

    @Transactional(readOnly = true)
    public List<Edition> editions(long id) {
        return editions.of(id);
    }

    /** How many statements are settled so far, those left open on purpose included. */
    @Transactional(readOnly = true)
    int settled(long id) {
        return editions.settled(id);
    }

    private void freeze(Actor by, Assessment assessment) {
        int answered = (int) store.answerers(assessment.id()).stream()
                .filter(a -> a.answered() > 0)
                .count();
        int number = editions.add(
                by.organisationId(), assessment.id(), "", editions.draft(assessment.id()), answered, now());
        audit.record("assessment.confirm", "assessment", assessment.id(), Map.of("edition", number));
        outside.events().publishEvent(new AssessmentConfirmed(by.organisationId(), assessment.id(), number));
    }

    private void take(Actor by, Assessment assessment, Step step, Decision decision, String opinion) {
        if (decision == Decision.RETURNED && opinion.isBlank()) throw new Refused(SurveyProblem.OPINION_MISSING);
        approvals.take(subject(assessment.id()), step, decision, opinion.strip(), by.personId());
    }

    private void become(long id, AssessmentStatus from, AssessmentStatus to) {
        Assessment assessment = forChange(id);
        assessment.mustBe(from);
        if (!from.mayBecome(to)) throw new IllegalStateException(from + " cannot become " + to);
        store.status(id, to);
        audit.record("assessment.status", "assessment", id, Map.of("from", from.name(), "to", to.name()));
    }

    private Assessment forChange(long id) {
        return store.findForChange(id).orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
    }

    private static void mustBeNamed(Actor by, long person, String part) {
        if (by.personId() != person)
            throw new Refused(SurveyProblem.ASSESSMENT_NOT_YOURS, Messages.get("survey.assessment.part." + part));
    }

    private static void mustDiffer(long one, long other, String part, String otherPart) {
        if (one == other)
            throw new Refused(
                    SurveyProblem.SAME_PERSON,
                    Messages.get("survey.assessment.part." + part),
                    Messages.get("survey.assessment.part." + otherPart));
    }

    private static Subject subject(long id) {
        return new Subject("assessment", id);
    }

    private Instant now() {
        return outside.clock().instant();
    }
}
