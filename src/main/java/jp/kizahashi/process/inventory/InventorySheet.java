package jp.kizahashi.process.inventory;

import java.util.List;
import java.util.Map;
import jp.kizahashi.process.effort.Grade;

/**
 * 調書: one section's part of an inventory.
 *
 * @param departmentId the section (課)
 * @param checks the parts that 係長 check, or checked last; empty when the sheet goes straight to its 課長
 * @param headcount people by grade in hundredths of a person; a grade without people is missing
 * @param overtimeSeconds 時間外勤務 of the whole section in the year
 * @param capacityReason why the hours lie outside the bounds; empty while none is given
 */
public record InventorySheet(
        long id,
        long roundId,
        long departmentId,
        SheetStatus status,
        List<SheetCheck> checks,
        Map<Grade, Integer> headcount,
        long overtimeSeconds,
        String capacityReason) {
    public InventorySheet {
        checks = List.copyOf(checks);
        headcount = Map.copyOf(headcount);
    }
}
