package jp.kizahashi.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail.
 *
 * @param id the row, in the order of writing
 * @param sequence the place in the chain; null until sealed
 * @param digest SHA-256 over the digest before and this row; null until sealed
 */
public record AuditEntry(
        long id,
        long organisationId,
        Instant at,
        @Nullable Long personId,
        String action,
        String subjectKind,
        String subjectId,
        String detail,
        @Nullable Long sequence,
        byte @Nullable [] digest) {

    /** The digest this row must have after the given one: SHA-256 of the one before and every field, length-prefixed. */
    byte[] digestAfter(byte[] before, long place) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            for (Object field : new Object[] {
                place,
                id,
                organisationId,
                at.toString(),
                personId == null ? "" : personId,
                action,
                subjectKind,
                subjectId,
                detail
            }) {
                byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
