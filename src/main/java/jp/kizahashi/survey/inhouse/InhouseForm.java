package jp.kizahashi.survey.inhouse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Dates;
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
        Optional<Instant> due = dueAt();
        if (dueTime != null && !dueTime.isBlank() && time(dueTime).isEmpty())
            errors.rejectValue("dueTime", "time", Messages.get("survey.wave.form.dueTimeWrong"));
        else if (due.isPresent() && !due.get().isAfter(now))
            errors.rejectValue("dueOn", "past", Messages.get("problem.SVY-043"));
    }

    private Optional<Instant> dueAt() {
        if (dueOn == null || dueTime == null) return Optional.empty();
        return time(dueTime).map(time -> dueOn.atTime(time).atZone(Dates.TOKYO).toInstant());
    }

    NewWave toNewWave(Questionnaire asked) {
        return new NewWave(
                title.strip(),
                asked,
                Targets.ALL,
                FiscalYear.of(asOf).year(),
                asOf,
                dueAt().orElseThrow(),
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

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip().length() == 4 ? "0" + typed.strip() : typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
