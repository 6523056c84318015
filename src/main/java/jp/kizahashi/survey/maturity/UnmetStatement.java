package jp.kizahashi.survey.maturity;

import java.util.Optional;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;

/**
 * A statement that is not largely true, or not answered.
 *
 * @param item the item that it belongs to
 * @param answer empty when unanswered
 */
public record UnmetStatement(Item item, Statement statement, Optional<Answer> answer) {
    public StatementId id() {
        return statement.id();
    }

    public int level() {
        return statement.level();
    }

    public String text() {
        return statement.text();
    }

    public boolean unanswered() {
        return answer.isEmpty();
    }
}
