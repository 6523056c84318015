package jp.kizahashi.survey.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.WaveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A wave of persons as typed; empty fields are null. It ends at 17:15 of its day. */
record PersonWaveForm(
        @NotBlank(message = "{survey.wave.form.titleMissing}")
        String title,

        @NotBlank(message = "{survey.wave.form.questionnaireMissing}")
        String questionnaire,

        @NotBlank(message = "{survey.wave.form.purposeMissing}")
        String purpose,

        @NotNull(message = "{survey.wave.form.dueMissing}") LocalDate dueOn,

        @NotNull(message = "{survey.wave.form.k}")
        @Min(value = 3, message = "{survey.wave.form.k}")
        @Max(value = 50, message = "{survey.wave.form.k}")
        Integer k,

        @Nullable String telling,

        @NotBlank(message = "{survey.wave.form.senderMissing}")
        String sender,

        @NotBlank(message = "{survey.wave.form.contactMissing}")
        String contactOffice,

        @Nullable String contactPhone,
        @Nullable String contactMail) {
    static PersonWaveForm suggested(LocalDate today, String office) {
        return new PersonWaveForm("", "", "", today.plusWeeks(3), 5, "", office, "", "", "");
    }

    /** A prepared wave, to be changed. */
    static PersonWaveForm of(PersonWave wave) {
        PersonPlan plan = wave.plan();
        WaveSettings s = plan.settings();
        return new PersonWaveForm(
                plan.title(),
                plan.questionnaire().id(),
                s.purpose(),
                plan.dueAt().atZone(Dates.TOKYO).toLocalDate(),
                plan.k(),
                String.join("、", plan.telling()),
                s.sender(),
                s.contactOffice(),
                s.contactPhone(),
                s.contactMail());
    }

    void check(BindingResult errors) {
        if (text(contactPhone).isEmpty() && text(contactMail).isEmpty())
            errors.rejectValue("contactPhone", "missing", Messages.get("survey.wave.form.contactWayMissing"));
    }

    /** Refuses codes that are no 単一回答 of the questionnaire. */
    void checkTelling(Questionnaire asked, BindingResult errors) {
        List<String> wrong = codes().stream()
                .filter(c -> asked.question(c).filter(q -> q.kind().takesOne()).isEmpty())
                .toList();
        if (!wrong.isEmpty())
            errors.rejectValue(
                    "telling", "wrong", Messages.get("survey.person.form.tellingWrong", String.join("、", wrong)));
    }

    /** Refuses a questionnaire that asks for files. */
    void checkFiles(Questionnaire asked, BindingResult errors) {
        String files = PersonWaves.files(asked);
        if (!files.isEmpty())
            errors.rejectValue("questionnaire", "files", Messages.get("survey.person.form.files", files));
    }

    PersonPlan toPlan(Questionnaire asked) {
        return new PersonPlan(
                title.strip(),
                asked,
                codes(),
                Deadline.of(dueOn),
                k,
                new WaveSettings(
                        purpose.strip(),
                        true,
                        false,
                        "",
                        sender.strip(),
                        "",
                        "",
                        "",
                        contactOffice.strip(),
                        "",
                        text(contactPhone),
                        text(contactMail)));
    }

    private List<String> codes() {
        String plain = Normalizer.normalize(text(telling), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Arrays.stream(plain.split("[\\s,、，;]+"))
                .filter(c -> !c.isBlank())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
