package jp.kizahashi.org.people;

import java.time.LocalDate;
import jp.kizahashi.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** A role given to a person from a day to a day, both inclusive. */
public record PersonRole(
        long id,
        long personId,
        Role role,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** True from the first day of the role to its last. */
    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
