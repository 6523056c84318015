package jp.kizahashi.survey.answer.draft;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Questionnaire.Section;

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

    /** How many questions of the section have an entry, 非該当 and 不明 included. */
    public int answered(Section section) {
        return (int) section.questions().stream()
                .filter(q -> kept(q.code()).entry().isPresent())
                .count();
    }
}
