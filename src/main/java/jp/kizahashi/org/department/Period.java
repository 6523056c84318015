package jp.kizahashi.org.department;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; without a last day while open. */
public final class Period {
    private Period() {}

    /** Whether some day lies in both. */
    public static boolean overlap(
            LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return !from.isAfter(end(otherTo)) && !otherFrom.isAfter(end(to));
    }

    /** Whether every day of the other lies in the first. */
    public static boolean covers(
            LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return !from.isAfter(otherFrom) && !end(to).isBefore(end(otherTo));
    }

    private static LocalDate end(@Nullable LocalDate to) {
        return to == null ? LocalDate.MAX : to;
    }
}
