package jp.kizahashi.platform.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it in a list.
 *
 * @param disabled true when it may not be used, by hand or because its last day is over
 * @param lastDay the last day of use, included; null while none is known
 */
public record AccountSummary(
        long id,
        long personId,
        String loginName,
        Set<Role> roles,
        boolean passwordTemporary,
        @Nullable Instant lockedUntil,
        boolean totp,
        boolean disabled,
        @Nullable LocalDate lastDay) {}
