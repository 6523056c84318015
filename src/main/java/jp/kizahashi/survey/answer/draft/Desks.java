package jp.kizahashi.survey.answer.draft;

import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Given;
import jp.kizahashi.survey.wave.Desk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A section's reply to a 庁内照会, as a whole: 担当 fills and hands over, 所属長 confirms, and with that it is handed in.
 * Underneath every section of the questionnaire is a {@link Part} in the same hands.
 */
@Component
@Transactional
public class Desks {
    private final Drafts drafts;
    private final Parts parts;
    private final PartStore store;
    private final Readiness readiness;
    private final Audit audit;

    Desks(Drafts drafts, Parts parts, PartStore store, Readiness readiness, Audit audit) {
        this.drafts = drafts;
        this.parts = parts;
        this.store = store;
        this.readiness = readiness;
        this.audit = audit;
    }

    /**
     * Lays the questionnaire on the section's desk, or into new hands; entries stay. Whoever asks does this, so {@code asking}
     * acts for the office.
     */
    public void lay(Answering asking, Desk desk) {
        Draft draft = drafts.of(asking);
        parts.assign(
                asking,
                draft,
                asking.wave().questionnaire().sections().stream()
                        .map(Section::id)
                        .toList(),
                new Parts.Hands(desk.departmentId(), desk.fillerId(), desk.headId()));
    }

    /** Where the reply as a whole stands: as its least advanced section. */
    @Transactional(readOnly = true)
    public PartStatus status(Draft draft) {
        return parts.of(draft).values().stream()
                .map(Part::status)
                .min(Enum::compareTo)
                .orElse(PartStatus.FILLING);
    }

    /** 担当 → 所属長. Refused (SVY-058) while something is wrong, (SVY-054) when nothing is answered. */
    public void handOver(Answering who) {
        Draft draft = drafts.of(who);
        Inspection inspection = readiness.of(who, draft);
        if (inspection.counted().size() == 0) throw new Refused(SurveyProblem.NOTHING_ANSWERED);
        readiness.mustBeReady(who, inspection);
        for (Part part : parts.of(draft).values())
            if (part.status() == PartStatus.FILLING) parts.handOver(who, draft, part.section());
    }

    /** 該当なし: every question that is put becomes 非該当, and the reply goes to the 所属長. */
    public void nothing(Answering who) {
        Form form = Form.of(who.wave().questionnaire(), Given.NOTHING);
        Map<String, Entry> entries = new TreeMap<>();
        for (Question question : form.asked()) entries.put(question.code(), Entry.NOT_APPLICABLE);
        drafts.fill(who, new AnswerSheet(entries));
        handOver(who);
        audit.record("desk.nothing", "invitation", who.invitation().id(), Map.of());
    }

    /** 所属長 confirms, and hands the reply in. The note says what was corrected; needed from the second edition on. */
    public Submission confirm(Answering who, String note) {
        decide(who, Decision.PASSED, "");
        return drafts.submit(who, note, false);
    }

    /** 所属長 gives the reply back to the 担当 with an opinion. */
    public void giveBack(Answering who, String opinion) {
        decide(who, Decision.RETURNED, opinion);
    }

    private void decide(Answering who, Decision decision, String opinion) {
        Draft draft = drafts.of(who);
        if (status(draft) == PartStatus.FILLING)
            throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, PartStatus.FILLING.label());
        for (Part part : parts.of(draft).values())
            if (part.status() == PartStatus.CHECKING) parts.check(who, draft, part.section(), decision, opinion);
    }

    /** Opens the reply again for the next edition. */
    public void correct(Answering who) {
        drafts.correct(who);
        for (Part part : parts.of(drafts.of(who)).values()) store.status(part.id(), PartStatus.FILLING);
    }
}
