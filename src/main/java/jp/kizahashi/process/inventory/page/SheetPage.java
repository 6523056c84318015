package jp.kizahashi.process.inventory.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.process.effort.Capacity;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.SheetCheck;
import jp.kizahashi.process.inventory.SheetStep;
import jp.kizahashi.process.inventory.Totals;
import jp.kizahashi.process.inventory.WorkEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a section's sheet shows.
 *
 * @param names of the persons in the steps
 * @param parts the units with works in the sheet, and the section itself for works of no unit
 * @param checkers who may be named to check, by id
 * @param own the parts that wait for this person's check
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
        List<Part> parts,
        Map<Long, String> checkers,
        List<SheetCheck> own,
        int editions,
        Steps steps) {
    /** What may be done with the sheet now. */
    public record Steps(boolean enter, boolean check, boolean confirm, boolean reopen) {}

    /**
     * A part that one 係長 checks.
     *
     * @param works how many works of the sheet are its
     * @param checker who checks or is proposed to; null for nobody
     * @param check how far the check is; null while there is none
     */
    public record Part(
            long departmentId,
            String name,
            long works,
            @Nullable Long checker,
            @Nullable SheetCheck check) {}

    /** The name of the unit in whose charge the work is; empty for the section's own. */
    public String unit(WorkEntry entry) {
        return parts.stream()
                .filter(p ->
                        p.departmentId() == entry.work().departmentId() && p.departmentId() != sheet.departmentId())
                .map(Part::name)
                .findFirst()
                .orElse("");
    }

    /** Whether the section's works belong to units. */
    public boolean units() {
        return parts.stream().anyMatch(p -> p.departmentId() != sheet.departmentId());
    }

    /** The names of the parts that wait for this person, 「諸税係、市民税係」. */
    public String ownParts() {
        return parts.stream()
                .filter(p -> own.stream().anyMatch(c -> c.departmentId() == p.departmentId()))
                .map(Part::name)
                .collect(Collectors.joining("、"));
    }

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
