package jp.kizahashi.survey.maturity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.StatementId;

/**
 * What one assessment answers: at most one answer per statement. A statement without an entry is unanswered.
 *
 * @param answers keys must be statements of the instrument
 */
public record Profile(Instrument instrument, Map<StatementId, Answer> answers) {
    public Profile {
        answers = Map.copyOf(answers);
        for (StatementId id : answers.keySet())
            if (instrument.statement(id).isEmpty())
                throw new IllegalArgumentException(instrument.id() + " has no statement " + id);
    }

    /** The answer to a statement; empty when unanswered. */
    public Optional<Answer> answer(StatementId id) {
        return Optional.ofNullable(answers.get(id));
    }

    /** The same answers with some of them replaced or added. */
    public Profile with(Map<StatementId, Answer> changes) {
        Map<StatementId, Answer> changed = new HashMap<>(answers);
        changed.putAll(changes);
        return new Profile(instrument, changed);
    }

    /** The statements without an answer, in the order of the questionnaire. */
    public List<StatementId> unanswered() {
        return instrument.statementIds().stream()
                .filter(id -> !answers.containsKey(id))
                .toList();
    }

    /** How many statements are largely true. Shown as "n of 52 hold", never as a level. */
    public int holding() {
        return (int)
                answers.values().stream().filter(a -> a == Answer.LARGELY_TRUE).count();
    }
}
