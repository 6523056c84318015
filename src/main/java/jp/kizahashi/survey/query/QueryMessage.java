package jp.kizahashi.survey.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word of a 疑義照会 about one cell.
 *
 * @param number the edition that was doubted, or that stood when the body replied
 * @param question the question's code
 * @param byHost true for the host's question, false for the body's reply
 * @param personId who wrote it; null by one-time code
 */
public record QueryMessage(
        long invitationId,
        int number,
        String question,
        String text,
        boolean byHost,
        @Nullable Long personId,
        Instant at) {}
