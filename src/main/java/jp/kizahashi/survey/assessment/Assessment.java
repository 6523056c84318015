package jp.kizahashi.survey.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instruments;

/**
 * One self-assessment (自己診断).
 *
 * @param instrumentId the versioned instrument that is asked
 * @param subject the process's name; empty when the whole organisation is assessed
 * @param asOf 基準日
 * @param dueAt 期限
 * @param facilitatorId the one person who may see who answered what
 * @param checkerId the head of section who checks
 * @param approverId the executive who approves
 */
public record Assessment(
        long id,
        String instrumentId,
        Optional<String> subject,
        FiscalYear fiscalYear,
        LocalDate asOf,
        Instant dueAt,
        long facilitatorId,
        long checkerId,
        long approverId,
        AssessmentStatus status) {

    public Instrument instrument() {
        return Instruments.get(instrumentId);
    }

    /** Such as 「令和8年度 組織の自己診断」 or 「令和8年度 軽自動車税申告（登録）」. */
    public String title() {
        return fiscalYear.label() + " " + subject.orElseGet(() -> Messages.get("survey.assessment.enterprise"));
    }

    boolean isOfProcess() {
        return subject.isPresent();
    }

    /** Refused unless the assessment is in the state. */
    public void mustBe(AssessmentStatus wanted) {
        if (status != wanted)
            throw new Refused(SurveyProblem.ASSESSMENT_NOT_IN_STATE, Messages.get(status.messageKey()));
    }
}
