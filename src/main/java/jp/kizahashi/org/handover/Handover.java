package jp.kizahashi.org.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty that changed hands, or waits for a decision.
 *
 * @param day the day of the transfer
 * @param title the work as it was called then
 * @param toPerson null while somebody must decide
 * @param decidedBy who decided by hand; null when it followed from the posts
 */
public record Handover(
        long id,
        LocalDate day,
        String kind,
        long subjectId,
        String part,
        String title,
        String href,
        long fromPerson,
        @Nullable Long toPerson,
        Answer.Reason reason,
        @Nullable Long decidedBy,
        Instant at) {
    /** Whether it is about this duty, still in the hands it was in. */
    boolean concerns(Duty duty) {
        return isOf(duty) && fromPerson == duty.personId();
    }

    boolean isOf(Duty duty) {
        return kind.equals(duty.kind()) && subjectId == duty.subjectId() && part.equals(duty.part());
    }
}
