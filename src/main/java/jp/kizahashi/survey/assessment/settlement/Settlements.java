package jp.kizahashi.survey.assessment.settlement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.assessment.Edition;
import jp.kizahashi.survey.assessment.settlement.SettlementStore.Given;
import jp.kizahashi.survey.assessment.settlement.Settlements.Settled;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings what many answered to one answer a statement, item by item, with the reason and the evidence. */
@Component
@Transactional
public class Settlements {
    /** A statement's settled answer; null when it was left open on purpose. */
    public record Settled(@Nullable Answer answer, String reason, long personId, Instant at) {}

    private final SettlementStore store;
    private final Assessments assessments;
    private final Audit audit;
    private final InstantSource clock;

    Settlements(SettlementStore store, Assessments assessments, Audit audit, InstantSource clock) {
        this.store = store;
        this.assessments = assessments;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the groups answered each statement; empty while answers are still taken. */
    @Transactional(readOnly = true)
    public Map<StatementId, GroupOpinions> opinions(Assessment assessment) {
        if (!assessment.status().answersAreClosed()) return Map.of();
        return byStatement(store.given(assessment.id()));
    }

    /** How the groups had answered each statement when the edition was confirmed. */
    @Transactional(readOnly = true)
    public Map<StatementId, GroupOpinions> opinions(Edition edition) {
        return byStatement(store.given(edition.assessmentId(), edition.confirmedAt()));
    }

    private static Map<StatementId, GroupOpinions> byStatement(List<Given> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        Given::statement, Collectors.collectingAndThen(Collectors.toList(), GroupOpinions::of)));
    }

    /** Who answered what to an item, for the named facilitator only; every look is in the audit trail. */
    Map<Long, Map<StatementId, Answer>> named(Actor by, Assessment assessment, Item item) {
        if (by.personId() != assessment.facilitatorId())
            throw new Refused(SurveyProblem.ASSESSMENT_NOT_YOURS, Messages.get("survey.assessment.part.facilitator"));
        if (!assessment.status().answersAreClosed()) assessment.mustBe(AssessmentStatus.SETTLING);
        audit.record("assessment.names.read", "assessment", assessment.id(), Map.of("item", item.id()));
        Map<Long, Map<StatementId, Answer>> byAnswerer = new LinkedHashMap<>();
        for (var given : store.given(assessment.id()))
            if (given.statement().item().equals(item.id()))
                byAnswerer
                        .computeIfAbsent(given.answererId(), id -> new HashMap<>())
                        .put(given.statement(), given.answer());
        return byAnswerer;
    }

    @Transactional(readOnly = true)
    public Map<StatementId, Settled> settled(long assessmentId) {
        return store.settled(assessmentId);
    }

    /** The settlements that an edition was made from. */
    @Transactional(readOnly = true)
    public Map<StatementId, Settled> settled(Edition edition) {
        return store.settled(edition.assessmentId(), Optional.of(edition.confirmedAt()));
    }

    @Transactional(readOnly = true)
    List<Map.Entry<StatementId, Settled>> history(long assessmentId, Item item) {
        return store.history(assessmentId, item.id());
    }

    /** What everybody who answered agrees on; such a statement needs no reason. */
    @Transactional(readOnly = true)
    Map<StatementId, Answer> unanimous(Assessment assessment) {
        Map<StatementId, Optional<Answer>> agreed = new HashMap<>();
        for (var given : store.given(assessment.id()))
            agreed.merge(given.statement(), Optional.of(given.answer()), (a, b) -> a.equals(b) ? a : Optional.empty());
        Map<StatementId, Answer> all = new HashMap<>();
        agreed.forEach((statement, answer) -> answer.ifPresent(a -> all.put(statement, a)));
        return all;
    }

    /**
     * Settles the four statements of an item. A reason is needed as soon as one of them differs from what everybody
     * answered, or is changed from what was settled before.
     */
    public void settle(
            Actor by, Assessment assessment, Item item, Map<StatementId, Optional<Answer>> chosen, String reason) {
        mustBeFacilitator(by, assessment);
        Map<StatementId, Answer> agreed = unanimous(assessment);
        Map<StatementId, Settled> before = store.settled(assessment.id());
        boolean asAnswered = chosen.entrySet().stream()
                .allMatch(c -> Objects.equals(c.getValue().orElse(null), agreed.get(c.getKey())));
        if (!asAnswered && reason.isBlank()) throw new Refused(SurveyProblem.REASON_MISSING, item.label());
        chosen.forEach((statement, answer) -> {
            Settled old = before.get(statement);
            if (old == null
                    || old.answer() != answer.orElse(null)
                    || !old.reason().equals(reason.strip()))
                write(by, assessment, statement, answer.orElse(null), reason.strip());
        });
        audit.record("assessment.settle", "assessment", assessment.id(), Map.of("item", item.id()));
    }

    /** Settles at once every statement that everybody answered alike and that is not settled yet; returns how many. */
    int settleUnanimous(Actor by, Assessment assessment) {
        mustBeFacilitator(by, assessment);
        Map<StatementId, Answer> open = unanimous(assessment);
        open.keySet().removeAll(store.settled(assessment.id()).keySet());
        settleAll(by, assessment, open, Messages.get("survey.settlement.unanimous"));
        audit.record("assessment.settle.unanimous", "assessment", assessment.id(), Map.of("statements", open.size()));
        return open.size();
    }

    /** Settles these statements for one reason. */
    public void settleAll(Actor by, Assessment assessment, Map<StatementId, Answer> chosen, String reason) {
        mustBeFacilitator(by, assessment);
        store.settleAll(by.organisationId(), assessment.id(), chosen, reason, by.personId(), clock.instant());
    }

    long addEvidence(Actor by, Assessment assessment, StatementId statement, Evidence.Draft draft) {
        if (!mayAddEvidence(by, assessment)) throw new Refused(SurveyProblem.ASSESSMENT_UNKNOWN);
        long id = store.addEvidence(
                by.organisationId(), assessment.id(), statement, draft, by.personId(), clock.instant());
        audit.record(
                "assessment.evidence.add", "assessment", assessment.id(), Map.of("statement", statement.toString()));
        return id;
    }

    /** Takes evidence out of the list; the row stays. Only the facilitator, or whoever added it. */
    void removeEvidence(Actor by, Assessment assessment, long evidenceId) {
        boolean own = store.evidence(assessment.id()).stream()
                .anyMatch(e -> e.id() == evidenceId && e.personId() == by.personId());
        if (!own) mustBeFacilitator(by, assessment);
        store.removeEvidence(assessment.id(), evidenceId, clock.instant());
        audit.record("assessment.evidence.remove", "assessment", assessment.id(), Map.of("evidence", evidenceId));
    }

    @Transactional(readOnly = true)
    public List<Evidence> evidence(long assessmentId) {
        return store.evidence(assessmentId);
    }

    /** The evidence that stood when the edition was confirmed. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(Edition edition) {
        return store.evidence(edition.assessmentId(), Optional.of(edition.confirmedAt()));
    }

    private boolean mayAddEvidence(Actor by, Assessment assessment) {
        boolean open =
                assessment.status() == AssessmentStatus.ANSWERING || assessment.status() == AssessmentStatus.SETTLING;
        boolean taking = by.personId() == assessment.facilitatorId()
                || assessments.own(by, assessment.id()).isPresent();
        return open && taking;
    }

    private static void mustBeFacilitator(Actor by, Assessment assessment) {
        assessment.mustBe(AssessmentStatus.SETTLING);
        if (by.personId() != assessment.facilitatorId())
            throw new Refused(SurveyProblem.ASSESSMENT_NOT_YOURS, Messages.get("survey.assessment.part.facilitator"));
    }

    private void write(Actor by, Assessment assessment, StatementId statement, @Nullable Answer answer, String reason) {
        store.settle(by.organisationId(), assessment.id(), statement, answer, reason, by.personId(), clock.instant());
    }
}
