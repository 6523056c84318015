package jp.kizahashi.process.inventory.page;

import java.util.List;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Totals;
import org.jspecify.annotations.Nullable;

/**
 * How far an inventory is, and the totals of what is confirmed.
 *
 * @param groups the 部 in the order of the town's tree
 */
public record InventoryBoard(InventoryRound round, List<Group> groups) {
    public InventoryBoard {
        groups = List.copyOf(groups);
    }

    /** One 部 with its sections. */
    public record Group(String name, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }

        public long confirmed() {
            return lines.stream().filter(l -> l.totals() != null).count();
        }

        public Totals totals() {
            return Totals.sum(lines.stream().map(Line::known).toList());
        }
    }

    /**
     * One section.
     *
     * @param totals null while its figures may not be read
     * @param readable whether this person may open the sheet
     */
    public record Line(
            InventorySheet sheet, String name, @Nullable Totals totals, boolean readable) {
        Totals known() {
            return totals == null ? Totals.NONE : totals;
        }
    }

    public List<Line> lines() {
        return groups.stream().flatMap(g -> g.lines().stream()).toList();
    }

    public long confirmed() {
        return lines().stream().filter(l -> l.totals() != null).count();
    }

    public Totals totals() {
        return Totals.sum(groups.stream().map(Group::totals).toList());
    }

    /** 人件費 in yen; null while the price of a grade is missing. */
    public @Nullable Ratio cost(Totals totals) {
        return round.costs().cost(totals.effort()).orElse(null);
    }
}
