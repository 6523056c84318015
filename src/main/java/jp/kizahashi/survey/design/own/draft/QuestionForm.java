package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.design.own.Edits;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A question as typed; empty fields are null.
 *
 * @param behind code of the question that a new one follows
 * @param seen what the question was when the page was opened; empty for a new one
 */
record QuestionForm(
        @NotBlank(message = "{survey.design.missing.section}")
        String section,

        @Nullable String behind,

        @NotBlank(message = "{survey.design.missing.code}") String code,

        @NotBlank(message = "{survey.design.missing.label}") @Size(max = 60, message = "{survey.design.long.label}")
        String label,

        @NotBlank(message = "{survey.design.missing.text}") @Size(max = 2000, message = "{survey.design.long.text}")
        String text,

        @Nullable String guidance,

        @NotNull(message = "{survey.design.missing.kind}") QuestionKind kind,

        @Nullable String options,
        @Nullable String unit,
        @Nullable String least,
        @Nullable String most,
        @Nullable Boolean required,
        @Nullable String when,
        @Nullable String optionsFrom,
        @Nullable String grid,
        @Nullable Publicity publicity,
        @Nullable String mark,
        @Nullable String seen) {
    private static final int MOST_OPTIONS = 300;
    private static final int LONGEST_OPTION = 200;

    /** A new question of a section, with the next free code. */
    static QuestionForm fresh(Questionnaire now, String section, @Nullable String behind) {
        return new QuestionForm(
                section,
                behind,
                freshCode(now, section),
                "",
                "",
                "",
                QuestionKind.SINGLE,
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                "",
                Publicity.AS_WAVE,
                "",
                "");
    }

    /** A question of the draft, to be changed. */
    static QuestionForm of(Section section, Question question) {
        Asking asking = question.asking();
        return new QuestionForm(
                section.id(),
                null,
                question.code(),
                question.label(),
                question.text(),
                String.join("\n", question.guidance()),
                question.kind(),
                OptionLines.written(question.options()),
                question.unit(),
                asking.least(),
                asking.most(),
                asking.required(),
                asking.when(),
                asking.optionsFrom(),
                asking.grid(),
                asking.publicity(),
                asking.mark(),
                DraftEdits.seen(question));
    }

    /** The same with 「その他」 and 「特になし」 among the options. */
    QuestionForm withUsualOptions() {
        return new QuestionForm(
                section,
                behind,
                code,
                label,
                text,
                guidance,
                kind,
                OptionLines.withUsual(text(options)),
                unit,
                least,
                most,
                required,
                when,
                optionsFrom,
                grid,
                publicity,
                mark,
                seen);
    }

    /** The same with another formula, the rest as typed. */
    QuestionForm withCode(String other) {
        return new QuestionForm(
                section,
                behind,
                other,
                label,
                text,
                guidance,
                kind,
                options,
                unit,
                least,
                most,
                required,
                when,
                optionsFrom,
                grid,
                publicity,
                mark,
                "");
    }

    private static String freshCode(Questionnaire now, String section) {
        Set<String> taken = Edits.taken(now);
        String stem = now.section(section)
                .filter(s -> !s.questions().isEmpty())
                .map(s -> s.questions().getLast().code().replaceFirst("[0-9]+$", ""))
                .filter(s -> !s.isEmpty() && s.length() <= 9)
                .orElse("Q");
        return IntStream.rangeClosed(1, 999)
                .mapToObj(n -> stem + "%02d".formatted(n))
                .filter(c -> !taken.contains(c))
                .findFirst()
                .orElse("");
    }

    /** Rules between fields; what makes sense only beside other questions is told on the draft's page. */
    void check(Questionnaire now, @Nullable String own, BindingResult errors) {
        String typed = codeTyped();
        if (!typed.isEmpty() && !typed.matches("[A-Z][A-Z0-9]{0,11}"))
            errors.rejectValue("code", "code", Messages.get("survey.own.reason.code"));
        else if (!typed.equals(own) && Edits.taken(now).contains(typed))
            errors.rejectValue("code", "taken", Messages.get("survey.design.wrong.codeTaken", typed));
        if (section != null && !section.isEmpty() && now.section(section).isEmpty())
            errors.rejectValue("section", "unknown", Messages.get("survey.design.missing.section"));
        options(errors);
        try {
            if (!text(when).isEmpty()) Formula.of(text(when));
        } catch (FormulaFault fault) {
            errors.rejectValue("when", "formula", Messages.get("survey.rule.formula", fault.sentence()));
        }
        for (String field : List.of("least", "most")) {
            String bound = decimal(field.equals("least") ? least : most);
            if (!bound.matches("(-?[0-9]{1,15}(\\.[0-9]{1,15})?)?"))
                errors.rejectValue(field, "number", Messages.get("survey.rule.boundUnreadable", bound));
        }
    }

    private void options(BindingResult errors) {
        List<Option> all = OptionLines.read(text(options));
        List<String> twice = OptionLines.twice(all);
        if (!twice.isEmpty())
            errors.rejectValue(
                    "options", "twice", Messages.get("survey.design.wrong.optionCode", String.join("、", twice)));
        if (all.size() > MOST_OPTIONS)
            errors.rejectValue(
                    "options", "many", Messages.get("survey.design.wrong.options", Integer.toString(MOST_OPTIONS)));
        if (all.stream().anyMatch(o -> o.label().length() > LONGEST_OPTION))
            errors.rejectValue(
                    "options", "long", Messages.get("survey.own.reason.long", Integer.toString(LONGEST_OPTION)));
        if (kind != null && kind.hasOptions() && all.size() < 2)
            errors.rejectValue("options", "few", Messages.get("survey.rule.optionsFew"));
        if (kind != null && !kind.hasOptions() && !all.isEmpty())
            errors.rejectValue("options", "none", Messages.get("survey.own.reason.noOptions", kind.label()));
    }

    Question toQuestion() {
        return new Question(
                codeTyped(),
                label.strip(),
                text.strip(),
                OptionLines.lines(guidance),
                kind,
                OptionLines.read(text(options)),
                text(unit),
                new Asking(
                        text(when),
                        text(optionsFrom),
                        text(grid),
                        Objects.requireNonNullElse(publicity, Publicity.AS_WAVE),
                        Boolean.TRUE.equals(required),
                        decimal(least),
                        decimal(most),
                        text(mark)));
    }

    private String codeTyped() {
        return Normalizer.normalize(text(code), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    private static String decimal(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).replace(",", "");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
