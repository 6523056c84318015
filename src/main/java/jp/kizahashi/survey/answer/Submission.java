package jp.kizahashi.survey.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition that a body handed in; never changed, corrected by the next one.
 *
 * @param bodyId the body's organisation
 * @param number 1 for the first edition, rising
 * @param sha256 of the sheet's JSON, 64 hexadecimal digits
 * @param note 訂正: what was corrected and why; empty for the first edition
 * @param receipt 受付番号
 * @param personId who handed it in; null by one-time code
 */
public record Submission(
        long invitationId,
        long waveId,
        long bodyId,
        int number,
        AnswerSheet sheet,
        String sha256,
        String note,
        Via via,
        String receipt,
        @Nullable Long personId,
        Instant at) {}
