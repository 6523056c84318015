package jp.kizahashi.survey.answer.draft;

import java.util.List;
import java.util.Map;
import jp.kizahashi.org.approval.Approvals;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.org.approval.Approvals.Step;
import jp.kizahashi.org.approval.Approvals.Subject;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.survey.SurveyProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Splitting a questionnaire among departments: 担当 fills, 所属長 confirms or gives back. */
@Component
@Transactional
public class Parts {
    private static final String KIND = "survey-part";

    private final PartStore store;
    private final DraftStore drafts;
    private final Approvals approvals;
    private final Audit audit;

    Parts(PartStore store, DraftStore drafts, Approvals approvals, Audit audit) {
        this.store = store;
        this.drafts = drafts;
        this.approvals = approvals;
        this.audit = audit;
    }

    /** Whom a section goes to. */
    public record Hands(long departmentId, long fillerId, long headId) {}

    /** The parts of a draft by section id; a section that is missing is the office's own. */
    @Transactional(readOnly = true)
    public Map<String, Part> of(Draft draft) {
        return new PartRules(store).of(draft.id());
    }

    /** Every part that the person fills or confirms, in every wave. */
    @Transactional(readOnly = true)
    public List<Part> with(long person) {
        return store.with(person);
    }

    /** Whether this person may answer the section now. */
    public static boolean mayFill(Answering who, @Nullable Part part) {
        return PartRules.mayFill(who, part);
    }

    /** 確認 and 差戻し of the part, oldest first. */
    @Transactional(readOnly = true)
    public List<Approvals.Taken> history(Part part) {
        return approvals.history(new Subject(KIND, part.id()));
    }

    /** Gives sections to a department; a section that others had goes to the new hands. Entries stay. */
    public void assign(Answering who, Draft draft, List<String> sections, Hands hands) {
        mustBeOpen(who, draft);
        if (hands.fillerId() == hands.headId())
            throw new Refused(
                    SurveyProblem.SAME_PERSON, Messages.get("survey.part.filler"), Messages.get("survey.part.head"));
        for (String section : sections) {
            if (who.wave().questionnaire().section(section).isEmpty()) throw new Refused(SurveyProblem.SECTION_UNKNOWN);
            long id = store.assign(
                    who.invitation().bodyId(),
                    new Part(
                            0,
                            draft.id(),
                            draft.invitationId(),
                            section,
                            hands.departmentId(),
                            hands.fillerId(),
                            hands.headId(),
                            PartStatus.FILLING));
            audit.record(
                    "part.assign",
                    "survey-part",
                    id,
                    Map.of("section", section, "department", hands.departmentId(), "filler", hands.fillerId()));
        }
    }

    /** Takes a section back to the office. Entries stay. */
    public void takeBack(Answering who, Draft draft, String section) {
        mustBeOpen(who, draft);
        Part part = get(draft, section);
        store.remove(part.id());
        audit.record("part.take-back", KIND, part.id(), Map.of("section", section));
    }

    /** 担当 → 所属長. */
    public void handOver(Answering who, Draft draft, String section) {
        drafts.lock(draft.id());
        Part part = get(draft, section);
        if (!who.is(part.fillerId())) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        move(part, PartStatus.CHECKING);
        audit.record("part.hand-over", KIND, part.id(), Map.of("section", section));
    }

    /** 確認, or 差戻し with an opinion. */
    public void check(Answering who, Draft draft, String section, Decision decision, String opinion) {
        drafts.lock(draft.id());
        Part part = get(draft, section);
        if (!who.is(part.headId())) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        if (part.status() != PartStatus.CHECKING)
            throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, part.status().label());
        if (decision == Decision.RETURNED && opinion.isBlank()) throw new Refused(SurveyProblem.OPINION_MISSING);
        move(part, decision == Decision.PASSED ? PartStatus.CONFIRMED : PartStatus.FILLING);
        approvals.take(new Subject(KIND, part.id()), Step.CHECK, decision, opinion.strip(), part.headId());
    }

    /** The office asks the 担当 of a confirmed section to look at it again. */
    public void reopen(Answering who, Draft draft, String section) {
        mustBeOpen(who, draft);
        Part part = get(draft, section);
        move(part, PartStatus.FILLING);
        audit.record("part.reopen", KIND, part.id(), Map.of("section", section));
    }

    private void mustBeOpen(Answering who, Draft draft) {
        if (!who.office()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        DraftStatus status = drafts.lock(draft.id());
        if (status != DraftStatus.ANSWERING) throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, status.label());
    }

    private void move(Part part, PartStatus next) {
        if (!part.status().mayBecome(next))
            throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, part.status().label());
        store.status(part.id(), next);
    }

    private Part get(Draft draft, String section) {
        Part part = of(draft).get(section);
        if (part == null) throw new Refused(SurveyProblem.SECTION_UNKNOWN);
        return part;
    }
}
