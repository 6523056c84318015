package jp.kizahashi.survey.inhouse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.CellKind;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.Targets;
import jp.kizahashi.survey.wave.WaveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A 庁内照会 as typed, without its sections; empty fields are null. */
record InhouseForm(
        @NotBlank(message = "{survey.wave.form.titleMissing}")
        String title,

        @NotBlank(message = "{survey.wave.form.questionnaireMissing}")
        String questionnaire,

        @NotBlank(message = "{survey.inhouse.form.purposeMissing}")
        String purpose,

        @NotNull(message = "{survey.wave.form.asOfMissing}") LocalDate asOf,

        @NotNull(message = "{survey.wave.form.dueMissing}") LocalDate dueOn,

        @NotBlank(message = "{survey.wave.form.dueMissing}") String dueTime,

        @Nullable Long previous,

        @NotBlank(message = "{survey.inhouse.form.senderMissing}")
        String sender,

        @Nullable String documentNumber,

        @NotBlank(message = "{survey.inhouse.form.contactMissing}")
        String contact) {

    /** Today as 基準日, two weeks to answer. */
    static InhouseForm suggested(LocalDate today, String office, String questionnaire) {
        return new InhouseForm("", questionnaire, "", today, today.plusWeeks(2), "17:15", null, office, "", "");
    }

    /** Rules that a single field cannot know. */
    void check(BindingResult errors, Instant now) {
        Optional<Instant> due = Deadline.of(dueOn, dueTime);
        if (dueTime != null && !dueTime.isBlank() && !Deadline.isTime(dueTime))
            errors.rejectValue("dueTime", "time", Messages.get("survey.wave.form.dueTimeWrong"));
        else if (due.isPresent() && !due.get().isAfter(now))
            errors.rejectValue("dueOn", "past", Messages.get("problem.SVY-043"));
    }

    NewWave toNewWave(Questionnaire asked) {
        return new NewWave(
                title.strip(),
                asked,
                Targets.ALL,
                FiscalYear.of(asOf).year(),
                asOf,
                Deadline.of(dueOn, dueTime).orElseThrow(),
                DisclosureTerms.RESPONDENTS,
                CellKind.BAND,
                5,
                previous,
                new WaveSettings(
                        purpose.strip(),
                        false,
                        true,
                        "",
                        sender.strip(),
                        "",
                        documentNumber == null ? "" : documentNumber.strip(),
                        "",
                        sender.strip(),
                        "",
                        contact.strip(),
                        ""),
                dueOn);
    }
}
