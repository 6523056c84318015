package jp.kizahashi.process.flow.note;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said or asked about a flow.
 *
 * @param element the id of the element; empty for the whole flow
 * @param elementName its name when the note was written
 * @param settledAt null while it is open
 * @param answers oldest first
 */
public record FlowNote(
        long id,
        long flowId,
        String element,
        String elementName,
        Topic topic,
        String body,
        long personId,
        Instant at,
        @Nullable Instant settledAt,
        List<Answer> answers) {
    public FlowNote {
        answers = List.copyOf(answers);
    }

    /** What was answered. */
    public record Answer(String body, long personId, Instant at) {}

    public boolean settled() {
        return settledAt != null;
    }
}
