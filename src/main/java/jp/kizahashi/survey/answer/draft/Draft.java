package jp.kizahashi.survey.answer.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.Form;

/**
 * What a body has entered so far. Belongs to the body; nobody else reads it.
 *
 * @param id of the response
 * @param entries by question code, cleared ones included
 */
public record Draft(long id, long invitationId, DraftStatus status, Map<String, Kept> entries) {
    /** The newest entry of a question, empty when it was set back to 無回答, and how often it changed. */
    public record Kept(Optional<Entry> entry, int revision) {
        static final Kept NEVER = new Kept(Optional.empty(), 0);
    }

    public Draft {
        entries = Map.copyOf(entries);
    }

    /** The newest entry of a question; never null. */
    public Kept kept(String question) {
        return entries.getOrDefault(question, Kept.NEVER);
    }

    /** What would be handed in now. */
    public AnswerSheet sheet() {
        Map<String, Entry> given = new TreeMap<>();
        entries.forEach((question, kept) -> kept.entry().ifPresent(entry -> given.put(question, entry)));
        return new AnswerSheet(given);
    }

    /** The questionnaire as these entries make it. */
    public Form form(Questionnaire questionnaire) {
        return Form.of(questionnaire, sheet().given());
    }

    /** How many of the questions have an entry, 非該当 and 不明 included. */
    public int answered(List<Question> questions) {
        return (int) questions.stream()
                .filter(q -> kept(q.code()).entry().isPresent())
                .count();
    }
}
