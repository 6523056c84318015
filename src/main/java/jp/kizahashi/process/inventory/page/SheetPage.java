package jp.kizahashi.process.inventory.page;

import java.util.List;
import java.util.Map;
import jp.kizahashi.process.effort.Capacity;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.SheetStep;
import jp.kizahashi.process.inventory.Totals;
import jp.kizahashi.process.inventory.WorkEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a section's sheet shows.
 *
 * @param names of the persons in the steps
 * @param checkers who may be named to check, by id
 * @param editions how many times it was confirmed
 * @param steps what this person may do now
 */
public record SheetPage(
        InventoryRound round,
        InventorySheet sheet,
        String section,
        List<WorkEntry> entries,
        Capacity capacity,
        List<SheetStep> history,
        Map<Long, String> names,
        Map<Long, String> checkers,
        int editions,
        Steps steps) {
    /** What may be done with the sheet now. */
    public record Steps(boolean enter, boolean check, boolean confirm, boolean reopen) {}

    public Totals totals() {
        return Totals.sum(entries.stream().map(Totals::of).toList());
    }

    public long open() {
        return entries.stream().filter(e -> !e.entered()).count();
    }

    /** 人件費 in yen; null while the price of a grade is missing. */
    public @Nullable Ratio cost(WorkEntry entry) {
        return round.costs().cost(entry.annual()).orElse(null);
    }

    public @Nullable Ratio totalCost() {
        return round.costs().cost(totals().effort()).orElse(null);
    }

    /** Hours of the works ÷ hours of the people; null without a head count. */
    public @Nullable Ratio share() {
        return capacity.share().orElse(null);
    }

    /** What the section's people have in a year, in hours. */
    public Ratio availableHours() {
        return capacity.availableSeconds().dividedBy(Ratio.of(Time.HOUR, 1));
    }

    public boolean needsReason() {
        return capacity.needsReason(round.lowPercent(), round.highPercent());
    }
}
