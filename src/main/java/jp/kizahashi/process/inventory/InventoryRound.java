package jp.kizahashi.process.inventory;

import java.time.Instant;
import java.time.LocalDate;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.effort.UnitCosts;
import org.jspecify.annotations.Nullable;

/**
 * One 業務の棚卸し of the town.
 *
 * @param fiscalYear the 年度 whose cases and hours are counted; one inventory a 年度
 * @param purpose why it is asked and what is done with it, in the town's words
 * @param personDayMinutes 1人日 in minutes
 * @param lowPercent below this share of its people's hours a section says why
 * @param highPercent above it too
 * @param costs of the same 年度
 * @param closedAt when it was closed; null while it is open
 */
public record InventoryRound(
        long id,
        FiscalYear fiscalYear,
        LocalDate asOf,
        Instant dueAt,
        String purpose,
        int personDayMinutes,
        int lowPercent,
        int highPercent,
        UnitCosts costs,
        @Nullable Instant closedAt) {
    public boolean open() {
        return closedAt == null;
    }

    /** So many seconds in 人日. */
    public Ratio personDays(long seconds) {
        return Ratio.of(seconds, personDayMinutes * 60L);
    }
}
