package jp.kizahashi.survey.design.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.org.approval.Approvals;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.org.approval.Approvals.Step;
import jp.kizahashi.org.approval.Approvals.Subject;
import jp.kizahashi.org.approval.Approvals.Taken;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Permissions;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 承認 of a version before it is asked: by a colleague who makes questionnaires too, or by the head of the maker's section.
 * Whoever confirmed the version does not approve it, unless nobody else may.
 */
@Component
@Transactional
public class VersionApprovals {
    private static final String APPROVE = "survey.questionnaire.approve";
    private static final String MANAGE = "survey.questionnaire.manage";

    private final QuestionnaireStore store;
    private final Approvals approvals;
    private final Accounts accounts;
    private final People people;

    VersionApprovals(QuestionnaireStore store, Approvals approvals, Accounts accounts, People people) {
        this.store = store;
        this.approvals = approvals;
        this.accounts = accounts;
        this.people = people;
    }

    /** How far a version is. */
    public enum State {
        /** Nobody has decided. */
        WAITING,
        APPROVED,
        /** It was given back: another version is made. */
        RETURNED
    }

    /** The last decision on a version. */
    @Transactional(readOnly = true)
    public State state(OwnQuestionnaire version) {
        return last(version)
                .map(t -> t.decision() == Decision.PASSED ? State.APPROVED : State.RETURNED)
                .orElse(State.WAITING);
    }

    /** Every decision, oldest first. */
    @Transactional(readOnly = true)
    public List<Taken> history(OwnQuestionnaire version) {
        return approvals.history(subject(version));
    }

    /** Whether the person may decide on the version now. */
    @Transactional(readOnly = true)
    public boolean mayDecide(Actor actor, OwnQuestionnaire version) {
        return state(version) == State.WAITING && mayEver(actor, version);
    }

    private boolean mayEver(Actor actor, OwnQuestionnaire version) {
        if (made(actor, version)) return actor.may(APPROVE) && isAlone(version);
        return mayDecide(actor.personId(), actor.roles(), version);
    }

    /** Somebody other than the maker. */
    private boolean mayDecide(long person, Set<Role> roles, OwnQuestionnaire version) {
        if (!Permissions.allow(roles, APPROVE)) return false;
        if (Permissions.allow(roles, MANAGE)) return true;
        LocalDate today = people.today();
        return people.postsOf(version.madeBy(), today).stream()
                .anyMatch(p -> people.heads(person, p.departmentId(), today));
    }

    /** Whether the person would approve the own version because nobody else may. */
    @Transactional(readOnly = true)
    public boolean decidesAlone(Actor actor, OwnQuestionnaire version) {
        return made(actor, version) && mayDecide(actor, version);
    }

    /**
     * Approves a version or gives it back.
     *
     * @throws Refused SVY-170 when it was decided on, SVY-171 for the maker and for heads of other sections, SVY-018 for a return without an opinion
     */
    public void decide(Actor by, String id, Decision decision, String opinion) {
        OwnQuestionnaire version = version(id);
        if (state(version) != State.WAITING) throw new Refused(SurveyProblem.QUESTIONNAIRE_DECIDED);
        if (!mayEver(by, version)) throw new Refused(SurveyProblem.QUESTIONNAIRE_OWN);
        if (decision == Decision.RETURNED && opinion.isBlank()) throw new Refused(SurveyProblem.OPINION_MISSING);
        approvals.take(subject(version), Step.APPROVAL, decision, opinion.strip(), by.personId());
    }

    /** Refused (SVY-190) when it is a version of this organisation that nobody has approved, or that was given back. */
    @Transactional(readOnly = true)
    public void mustBeApproved(Questionnaire questionnaire) {
        boolean mayBeAsked = store.own(questionnaire.id())
                .map(v -> state(v) == State.APPROVED)
                .orElse(true);
        if (!mayBeAsked) throw new Refused(SurveyProblem.QUESTIONNAIRE_NOT_APPROVED, questionnaire.title());
    }

    /** The versions that wait for this person's decision, newest first. */
    @Transactional(readOnly = true)
    public List<OwnQuestionnaire> waitingFor(Actor actor) {
        if (!actor.may(APPROVE)) return List.of();
        return store.all().stream().filter(v -> mayDecide(actor, v)).toList();
    }

    /** The questionnaires that a wave may ask: approved versions, newest first, and the shipped ones. */
    @Transactional(readOnly = true)
    public List<Questionnaire> askable() {
        List<Questionnaire> askable = new ArrayList<>();
        for (OwnQuestionnaire version : store.all())
            if (state(version) == State.APPROVED) askable.add(version.questionnaire());
        askable.addAll(Questionnaires.all());
        return askable;
    }

    /** Refused (SVY-002) when the organisation has no such version. */
    @Transactional(readOnly = true)
    public OwnQuestionnaire version(String id) {
        return store.own(id).orElseThrow(() -> new Refused(SurveyProblem.INSTRUMENT_UNKNOWN, id, ""));
    }

    private Optional<Taken> last(OwnQuestionnaire version) {
        return history(version).stream().reduce((earlier, later) -> later);
    }

    private static boolean made(Actor actor, OwnQuestionnaire version) {
        return actor.personId() == version.madeBy();
    }

    /** No other account in use belongs to somebody who may decide. */
    private boolean isAlone(OwnQuestionnaire version) {
        return accounts.all().stream()
                .filter(a -> !a.disabled() && a.personId() != version.madeBy())
                .noneMatch(a -> mayDecide(a.personId(), a.roles(), version));
    }

    private static Subject subject(OwnQuestionnaire version) {
        return new Subject("questionnaire", version.id());
    }
}
