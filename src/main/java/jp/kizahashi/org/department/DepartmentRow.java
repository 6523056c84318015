package jp.kizahashi.org.department;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department as a file names it.
 *
 * @param parentCode the code of the part it belongs to; null for an executive body
 * @param from first day
 * @param to last day, included; null while it is open
 */
public record DepartmentRow(
        int line,
        Department.Kind kind,
        String code,
        String name,
        @Nullable String parentCode,
        LocalDate from,
        @Nullable LocalDate to) {
    /** Whether the two stand on a common day. */
    boolean overlaps(DepartmentRow other) {
        return Period.overlap(from, to, other.from, other.to);
    }

    /** Whether it stands on every day of the other. */
    boolean covers(DepartmentRow other) {
        return Period.covers(from, to, other.from, other.to);
    }
}
