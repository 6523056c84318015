package jp.kizahashi.survey.assessment.outcome;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report for the 推進本部 as PDF, Word or Excel. */
@Controller
@RequestMapping("/surveys/assessments/{id}")
class ReportController {
    private static final int NUMBER_LENGTH = 20;

    private final AssessmentReports reports;

    ReportController(AssessmentReports reports) {
        this.reports = reports;
    }

    /**
     * What is asked for.
     *
     * @param edition the newest result for this reader when missing
     * @param number 資料番号; 資料1 when missing, none when empty
     * @param date the date on the paper; see {@link AssessmentReports#report}
     */
    record Wanted(
            @Nullable Integer edition,
            @Nullable String number,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate date) {
        String box() {
            String box = Objects.requireNonNullElseGet(number, () -> Messages.get("survey.report.firstNumber"));
            return box.length() > NUMBER_LENGTH ? box.substring(0, NUMBER_LENGTH) : box;
        }
    }

    @GetMapping("/report.{medium}")
    @Allowed("survey.assessment.read")
    ResponseEntity<byte[]> report(Actor actor, @PathVariable long id, @PathVariable Medium medium, Wanted wanted) {
        AssessmentReport report =
                reports.report(actor, id, wanted.edition(), wanted.box(), Optional.ofNullable(wanted.date()));
        return medium.download(
                report.document(), report.title() + "_" + report.page().edition());
    }
}
