package jp.kizahashi.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox.
 *
 * @param fault why the last attempt failed; empty otherwise
 */
public record Mail(
        long id,
        String recipient,
        String subject,
        String body,
        State state,
        int attempts,
        String fault,
        Instant queuedAt,
        @Nullable Instant sentAt) {
    /** 送信待ち, 送信済み, 送れなかった, 取り消した. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        WITHDRAWN
    }
}
