package jp.kizahashi.survey.design.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.design.formula.Given;

/**
 * A check that the answers do not meet.
 *
 * @param code under which the reason is kept: the check's, with {@code @option} inside a repeated section
 * @param questions codes of the questions concerned, at least one of them put
 */
public record BrokenCheck(Check check, String code, List<String> questions) {
    /** Whether a reason mends it. */
    public boolean takesReason() {
        return check.severity() == Check.Severity.SOFT;
    }

    /**
     * All checks of the questionnaire that the form's answers do not meet; one inside a repeated section counts for each
     * repetition.
     *
     * @param before the answers of the wave before
     */
    public static List<BrokenCheck> of(Questionnaire questionnaire, Form form, Given before) {
        List<BrokenCheck> broken = new ArrayList<>();
        for (Check check : questionnaire.checks()) {
            Formula formula = formula(check);
            if (formula == null) continue;
            for (String suffix : suffixes(form, formula)) {
                Given now = Form.within(form.counted(), suffix);
                if (formula.isBroken(now, Form.within(before, suffix)))
                    broken.add(new BrokenCheck(check, check.code() + suffix, concerned(form, formula, suffix)));
            }
        }
        return broken;
    }

    private static @org.jspecify.annotations.Nullable Formula formula(Check check) {
        try {
            return Formula.of(check.formula());
        } catch (FormulaFault unreadable) {
            return null;
        }
    }

    /** Once for each repetition that asks one of the formula's questions, else once. */
    private static Set<String> suffixes(Form form, Formula formula) {
        Set<String> suffixes = new LinkedHashSet<>();
        for (Section section : form.sections())
            for (Question question : section.questions())
                if (!Form.suffix(section).isEmpty() && formula.codes().contains(Form.stem(question.code())))
                    suffixes.add(Form.suffix(section));
        if (suffixes.isEmpty()) suffixes.add("");
        return suffixes;
    }

    private static List<String> concerned(Form form, Formula formula, String suffix) {
        return formula.codes().stream()
                .map(c -> form.question(c + suffix).isPresent() ? c + suffix : c)
                .filter(form::asks)
                .toList();
    }
}
