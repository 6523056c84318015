package jp.kizahashi.survey.wave;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.design.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A wave as typed; empty fields are null. */
record WaveForm(
        @NotBlank(message = "{survey.wave.form.titleMissing}")
        String title,

        @NotBlank(message = "{survey.wave.form.questionnaireMissing}")
        String questionnaire,

        @NotBlank(message = "{survey.wave.form.purposeMissing}")
        String purpose,

        @Nullable Boolean voluntary,

        @NotNull(message = "{survey.wave.form.disclosureMissing}")
        DisclosureTerms disclosure,

        @Nullable Boolean names,
        @Nullable String disclosureNote,

        @NotNull(message = "{survey.wave.form.cellsMissing}")
        CellKind cells,

        @NotNull(message = "{survey.wave.form.k}")
        @Min(value = 3, message = "{survey.wave.form.k}")
        @Max(value = 50, message = "{survey.wave.form.k}")
        Integer k,

        @NotNull(message = "{survey.assessment.yearMissing}")
        Integer fiscalYear,

        @NotNull(message = "{survey.wave.form.asOfMissing}") LocalDate asOf,

        @NotNull(message = "{survey.wave.form.dueMissing}") LocalDate dueOn,

        @NotBlank(message = "{survey.wave.form.dueMissing}") String dueTime,

        @Nullable List<String> prefectures,
        @Nullable List<String> bands,
        @Nullable String codes,
        @Nullable Long previous,

        @NotBlank(message = "{survey.wave.form.senderMissing}")
        String sender,

        @NotBlank(message = "{survey.wave.form.addresseeMissing}")
        String addressee,

        @Nullable String submission,

        @NotBlank(message = "{survey.wave.form.contactMissing}")
        String contactOffice,

        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactMail,

        @NotNull(message = "{survey.wave.form.contactsUntilMissing}")
        LocalDate contactsUntil) {

    /** This fiscal year, today as 基準日, six weeks to answer, contacts kept for half a year after that. */
    static WaveForm suggested(LocalDate today, String office) {
        return new WaveForm(
                "",
                "",
                "",
                true,
                DisclosureTerms.RESPONDENTS,
                false,
                Messages.get("survey.wave.form.disclosureNote.suggested"),
                CellKind.BAND,
                5,
                FiscalYear.of(today).year(),
                today,
                today.plusWeeks(6),
                "17:15",
                List.of(),
                List.of(),
                "",
                null,
                "",
                Messages.get("survey.wave.form.addressee.suggested"),
                Messages.get("survey.wave.form.submission.suggested"),
                office,
                "",
                "",
                "",
                today.plusWeeks(6).plusMonths(6));
    }

    /** A prepared wave, to be changed. */
    static WaveForm of(Wave wave) {
        WaveSettings s = wave.settings();
        var due = wave.dueAt().atZone(Dates.TOKYO);
        return new WaveForm(
                wave.title(),
                wave.questionnaire().id(),
                s.purpose(),
                s.voluntary(),
                wave.disclosure(),
                s.names(),
                s.disclosureNote(),
                wave.cells(),
                wave.k(),
                wave.fiscalYear(),
                wave.asOf(),
                due.toLocalDate(),
                due.toLocalTime().toString(),
                wave.targets().prefectures(),
                wave.targets().bands(),
                String.join("\n", wave.targets().codes()),
                wave.previousId(),
                s.sender(),
                s.addressee(),
                s.submission(),
                s.contactOffice(),
                s.contactName(),
                s.contactPhone(),
                s.contactMail(),
                wave.contactsUntil());
    }

    /** Rules between fields, and codes with a wrong check digit. */
    void check(BindingResult errors) {
        if (dueTime != null && !Deadline.isTime(dueTime))
            errors.rejectValue("dueTime", "time", Messages.get("survey.wave.form.dueTimeWrong"));
        if (asOf != null && fiscalYear != null && !new FiscalYear(fiscalYear).contains(asOf))
            errors.rejectValue("asOf", "outside", Messages.get("survey.wave.form.asOfOutside"));
        if (contactsUntil != null && dueOn != null && contactsUntil.isBefore(dueOn))
            errors.rejectValue("contactsUntil", "early", Messages.get("survey.wave.form.contactsUntilEarly"));
        if (isBlank(contactPhone) && isBlank(contactMail))
            errors.rejectValue("contactPhone", "missing", Messages.get("survey.wave.form.contactWayMissing"));
        List<String> wrong = codeTexts().stream()
                .filter(c -> MunicipalityCode.parse(c).isEmpty())
                .toList();
        if (!wrong.isEmpty())
            errors.rejectValue("codes", "wrong", Messages.get("survey.wave.form.codesWrong", String.join("、", wrong)));
    }

    NewWave toNewWave(Questionnaire asked) {
        return new NewWave(
                title.strip(),
                asked,
                targets(),
                fiscalYear,
                asOf,
                Deadline.of(dueOn, dueTime).orElseThrow(),
                disclosure,
                cells,
                k,
                previous,
                settings(),
                contactsUntil);
    }

    private Targets targets() {
        return new Targets(
                Objects.requireNonNullElse(prefectures, List.of()),
                Objects.requireNonNullElse(bands, List.of()),
                codeTexts());
    }

    private WaveSettings settings() {
        return new WaveSettings(
                purpose.strip(),
                Boolean.TRUE.equals(voluntary),
                Boolean.TRUE.equals(names),
                text(disclosureNote),
                sender.strip(),
                addressee.strip(),
                "",
                text(submission),
                contactOffice.strip(),
                text(contactName),
                text(contactPhone),
                text(contactMail));
    }

    private List<String> codeTexts() {
        return Arrays.stream(text(codes).split("[\\s,、，;]+"))
                .filter(c -> !c.isBlank())
                .distinct()
                .toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
