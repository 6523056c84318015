package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A section as typed; empty fields are null. */
record SectionForm(
        @NotBlank(message = "{survey.design.missing.sectionLabel}")
        @Size(max = 60, message = "{survey.design.long.label}")
        String label,

        @Nullable String guidance,
        @Nullable String when,
        @Nullable String repeat) {
    static SectionForm fresh() {
        return new SectionForm("", "", "", "");
    }

    static SectionForm of(Section section) {
        return new SectionForm(
                section.label(), String.join("\n", section.guidance()), section.when(), section.repeat());
    }

    /** Whether the condition can be read. */
    void check(BindingResult errors) {
        try {
            if (!text(when).isEmpty()) Formula.of(text(when));
        } catch (FormulaFault fault) {
            errors.rejectValue("when", "formula", Messages.get("survey.rule.formula", fault.sentence()));
        }
    }

    /** The section with what was typed; its id and questions stay. */
    Section on(Section section) {
        return new Section(
                section.id(),
                label.strip(),
                section.questions(),
                OptionLines.lines(guidance),
                text(when),
                text(repeat));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
