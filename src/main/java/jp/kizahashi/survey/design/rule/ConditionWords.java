package jp.kizahashi.survey.design.rule;

import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.design.formula.FormulaWords;

/** Conditions and checks of a questionnaire in words, with its own names of questions and options. */
public final class ConditionWords implements FormulaWords.Naming {
    private final Questionnaire questionnaire;

    private ConditionWords(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The formula in words; as it is written when it cannot be read, and empty when it is empty. */
    public static String of(Questionnaire questionnaire, String formula) {
        if (formula.isEmpty()) return "";
        try {
            return FormulaWords.of(Formula.of(formula), new ConditionWords(questionnaire));
        } catch (FormulaFault unreadable) {
            return formula;
        }
    }

    @Override
    public String question(String code) {
        return questionnaire
                .question(code)
                .map(q -> code + "（" + q.label() + "）")
                .orElse(code);
    }

    @Override
    public String option(String code, String value) {
        return questionnaire
                .question(code)
                .flatMap(q -> q.option(value))
                .map(o -> value + " " + o.label())
                .orElse(value);
    }
}
