package jp.kizahashi.platform.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as the administrator sees it in a list. */
public record AccountSummary(
        long id,
        long personId,
        String loginName,
        Set<Role> roles,
        boolean passwordTemporary,
        @Nullable Instant lockedUntil,
        boolean totp,
        boolean disabled) {}
