package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.Edits;
import org.jspecify.annotations.Nullable;

/** The head of a questionnaire as typed. */
record HeadForm(
        @NotBlank(message = "{survey.design.missing.title}") @Size(max = 100, message = "{survey.design.long.title}")
        String title,

        @Nullable String guidance,
        @Nullable String credits) {
    static HeadForm of(Questionnaire now) {
        return new HeadForm(now.title(), String.join("\n", now.guidance()), String.join("\n", now.credits()));
    }

    Questionnaire on(Questionnaire now) {
        return Edits.headed(now, title.strip(), OptionLines.lines(guidance), OptionLines.lines(credits));
    }
}
