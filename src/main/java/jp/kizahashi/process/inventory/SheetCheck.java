package jp.kizahashi.process.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The check of one part of a sheet by its 係長.
 *
 * @param departmentId the unit (係) whose works are checked; the section itself for works of no unit
 * @param checkerId who was asked
 * @param checkedBy who has checked, the one asked or who stood in; null while nobody has
 * @param checkedAt when; null while nobody has
 */
public record SheetCheck(
        long departmentId,
        long checkerId,
        @Nullable Long checkedBy,
        @Nullable Instant checkedAt) {
    public boolean open() {
        return checkedBy == null;
    }
}
