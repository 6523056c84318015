package jp.kizahashi.survey.assessment.outcome;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.AuditChain;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.Edition;
import jp.kizahashi.survey.assessment.Offices;
import jp.kizahashi.survey.assessment.settlement.Settlements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the report of a result says, everything as it stood when the edition was confirmed. */
@Component
@Transactional(readOnly = true)
class AssessmentReports {
    private final ResultPages pages;
    private final Settlements settlements;
    private final Offices offices;
    private final AuditChain audit;
    private final InstantSource clock;

    AssessmentReports(
            ResultPages pages, Settlements settlements, Offices offices, AuditChain audit, InstantSource clock) {
        this.pages = pages;
        this.settlements = settlements;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The report of an edition, or of the draft.
     *
     * @param date the date on the paper; the day of confirmation unless given, today for a draft
     * @throws Refused SVY-016 when nothing is settled yet, and whatever {@link ResultPages#found} refuses
     */
    AssessmentReport report(Actor actor, long id, @Nullable Integer edition, String number, Optional<LocalDate> date) {
        ResultPage page = pages.page(actor, id, edition).orElseThrow(() -> new Refused(SurveyProblem.NOTHING_SETTLED));
        Assessment assessment = page.assessment();
        Optional<Edition> confirmed = page.found().edition();
        LocalDate made = confirmed
                .map(e -> e.confirmedAt().atZone(Dates.TOKYO).toLocalDate())
                .orElseGet(offices::today);
        return new AssessmentReport(
                page,
                pages.history(assessment, confirmed.map(Edition::confirmedAt)),
                confirmed.map(settlements::settled).orElseGet(() -> settlements.settled(id)),
                confirmed.map(settlements::evidence).orElseGet(() -> settlements.evidence(id)),
                new AssessmentReport.Front(number.strip(), offices.of(assessment, made), date.orElse(made)),
                auditLine());
    }

    /** The chain's newest digest on paper: whoever rewrote the trail afterwards would contradict this sheet. */
    private String auditLine() {
        String now = new Dates().time(clock.instant());
        return audit.head()
                .map(head -> Messages.get("survey.report.audit", now, head))
                .orElseGet(() -> Messages.get("survey.report.auditNone", now));
    }
}
