package jp.kizahashi.org.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; without a last day while open. */
final class Period {
    private Period() {}

    static boolean overlap(LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return !from.isAfter(end(otherTo)) && !otherFrom.isAfter(end(to));
    }

    static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return !from.isAfter(otherFrom) && !end(to).isBefore(end(otherTo));
    }

    private static LocalDate end(@Nullable LocalDate to) {
        return to == null ? LocalDate.MAX : to;
    }
}
