package jp.kizahashi.platform.directory;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory knows them; texts are empty where an attribute is missing.
 *
 * @param entry the distinguished name
 * @param login the login name of our staff list, which is the staff number
 * @param department name, path or code of the 所属
 * @param disabled whether the account may not be used
 * @param expiry from when the account may not be used; null when never
 */
public record DirectoryPerson(
        String entry,
        String login,
        String name,
        String kana,
        String department,
        String title,
        boolean disabled,
        @Nullable Instant expiry) {
    static final String CONTROL = "userAccountControl";
    static final String EXPIRES = "accountExpires";

    /** ADS_UF_ACCOUNTDISABLE of userAccountControl ([MS-ADTS] 2.2.16). */
    private static final long ACCOUNT_DISABLED = 0x2;
    /** Intervals of 100 ns in a second; accountExpires counts them since 1601 ([MS-ADA1] 2.2). */
    private static final long INTERVALS = 10_000_000L;

    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    static DirectoryPerson of(SearchResultEntry entry, String loginAttribute, StaffSearch search) {
        return new DirectoryPerson(
                entry.getDN(),
                text(entry, loginAttribute),
                StaffSearch.value(search.name(), a -> text(entry, a)),
                StaffSearch.value(search.kana(), a -> text(entry, a)),
                StaffSearch.value(search.department(), a -> text(entry, a)),
                StaffSearch.value(search.title(), a -> text(entry, a)),
                isDisabled(entry),
                expiry(entry));
    }

    /** Whether the account has expired by then. */
    public boolean isExpired(Instant then) {
        return expiry != null && !expiry.isAfter(then);
    }

    static boolean isDisabled(SearchResultEntry entry) {
        Long control = entry.getAttributeValueAsLong(CONTROL);
        return control != null && (control & ACCOUNT_DISABLED) != 0;
    }

    /** Null for 0 and for the greatest number, which both mean never. */
    static @Nullable Instant expiry(SearchResultEntry entry) {
        Long intervals = entry.getAttributeValueAsLong(EXPIRES);
        if (intervals == null || intervals <= 0 || intervals == Long.MAX_VALUE) return null;
        return Instant.ofEpochSecond(intervals / INTERVALS - SECONDS_FROM_1601_TO_1970);
    }

    private static String text(SearchResultEntry entry, String attribute) {
        return Objects.requireNonNullElse(entry.getAttributeValue(attribute), "")
                .strip();
    }
}
