package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Check.Severity;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.design.own.Edits;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A check as typed; empty fields are null. */
record CheckForm(
        @NotBlank(message = "{survey.design.missing.checkCode}")
        String code,

        @NotBlank(message = "{survey.design.missing.formula}")
        String formula,

        @NotNull(message = "{survey.design.missing.severity}")
        Severity severity,

        @NotBlank(message = "{survey.rule.checkMessage}") @Size(max = 300, message = "{survey.design.long.message}")
        String message) {
    /** A new check with the next free code. */
    static CheckForm fresh(Questionnaire now, String formula, Severity severity, String message) {
        Set<String> taken = Edits.taken(now);
        String code = IntStream.rangeClosed(1, 999)
                .mapToObj("C%02d"::formatted)
                .filter(c -> !taken.contains(c))
                .findFirst()
                .orElse("");
        return new CheckForm(code, formula, severity, message);
    }

    static CheckForm of(Check check) {
        return new CheckForm(check.code(), check.formula(), check.severity(), check.message());
    }

    void check(Questionnaire now, @Nullable String own, BindingResult errors) {
        if (code == null || formula == null) return;
        if (!codeTyped().isEmpty() && !codeTyped().matches("[A-Z][A-Z0-9]{0,11}"))
            errors.rejectValue("code", "code", Messages.get("survey.own.reason.code"));
        else if (!codeTyped().equals(own) && Edits.taken(now).contains(codeTyped()))
            errors.rejectValue("code", "taken", Messages.get("survey.design.wrong.codeTaken", codeTyped()));
        try {
            if (!formula.isBlank() && !Formula.of(formula).isStatement())
                errors.rejectValue("formula", "statement", Messages.get("survey.rule.notStatement", formula.strip()));
        } catch (FormulaFault fault) {
            errors.rejectValue("formula", "formula", Messages.get("survey.rule.formula", fault.sentence()));
        }
    }

    Check toCheck() {
        return new Check(codeTyped(), formula.strip(), severity, message.strip());
    }

    private String codeTyped() {
        return Normalizer.normalize(code.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
