package jp.kizahashi.survey.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new self-assessment as typed; empty fields are null. */
record AssessmentForm(
        @NotBlank(message = "{survey.assessment.instrumentMissing}")
        String instrument,

        @Nullable String subject,

        @NotNull(message = "{survey.assessment.yearMissing}")
        Integer fiscalYear,

        @NotNull(message = "{survey.assessment.asOfMissing}")
        LocalDate asOf,

        @NotNull(message = "{survey.assessment.dueMissing}") LocalDate dueOn,

        @NotBlank(message = "{survey.assessment.dueMissing}")
        String dueTime,

        @NotNull(message = "{survey.assessment.facilitatorMissing}")
        Long facilitator,

        @Nullable Long checker,
        @Nullable Long approver) {

    static final String PROCESS = "pemm-process-v1";

    /** This fiscal year, today as 基準日, five weeks to answer, by 17:15. */
    static AssessmentForm suggested(LocalDate today, long facilitator) {
        return new AssessmentForm(
                "pemm-enterprise-v1",
                "",
                FiscalYear.of(today).year(),
                today,
                today.plusWeeks(5),
                "17:15",
                facilitator,
                null,
                null);
    }

    /** The same for a process of that name. */
    AssessmentForm about(String process) {
        return new AssessmentForm(
                PROCESS, process.strip(), fiscalYear, asOf, dueOn, dueTime, facilitator, checker, approver);
    }

    /** Rules between fields. */
    void check(BindingResult errors) {
        if (instrument != null && instrument.startsWith("pemm-process") && isBlank(subject))
            errors.rejectValue("subject", "missing", Messages.get("survey.assessment.subjectMissing"));
        if (checker == null) errors.rejectValue("checker", "missing", Messages.get("survey.assessment.checkerMissing"));
        if (approver == null)
            errors.rejectValue("approver", "missing", Messages.get("survey.assessment.approverMissing"));
        if (asOf != null && fiscalYear != null && !new FiscalYear(fiscalYear).contains(asOf))
            errors.rejectValue("asOf", "outside", Messages.get("survey.assessment.asOfOutside"));
        if (dueTime != null && !Deadline.isTime(dueTime))
            errors.rejectValue("dueTime", "time", Messages.get("survey.assessment.dueTimeWrong"));
    }

    NewAssessment toNewAssessment() {
        return new NewAssessment(
                instrument,
                instrument.startsWith("pemm-process")
                        ? Optional.of(Objects.requireNonNull(subject).strip())
                        : Optional.empty(),
                new FiscalYear(fiscalYear),
                asOf,
                Deadline.of(dueOn, dueTime).orElseThrow(),
                facilitator,
                Objects.requireNonNull(checker),
                Objects.requireNonNull(approver));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
