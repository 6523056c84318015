package jp.kizahashi.platform.passkey;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param label the name its owner gave it
 */
public record Passkey(long id, String label, Instant createdAt, Instant lastUsedAt) {}
