package jp.kizahashi.survey.design.form;

import java.util.Optional;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.design.formula.FormulaWords;
import jp.kizahashi.survey.design.formula.Naming;

/** The conditions and checks of a questionnaire in words. */
public final class ConditionWords implements Naming {
    private final Questionnaire questionnaire;

    private ConditionWords(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** 「利用の有無（S01Q09）で「導入している」のどれかを選んだ」; empty for no formula or one that cannot be read. */
    public static Optional<String> of(Questionnaire questionnaire, String formula) {
        if (formula.isEmpty()) return Optional.empty();
        try {
            return Optional.of(FormulaWords.of(Formula.of(formula), new ConditionWords(questionnaire)));
        } catch (FormulaFault unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> question(String code) {
        return questionnaire.question(Form.stem(code)).map(Question::label);
    }

    @Override
    public Optional<String> option(String code, String value) {
        return questionnaire
                .question(Form.stem(code))
                .flatMap(q -> q.option(value))
                .map(Option::label);
    }
}
