package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Rows that belong to one lane, to what is in no lane, or to a closed pool. */
final class Band {
    final @Nullable XmlElement lane;
    final List<Cell> cells = new ArrayList<>();
    int firstRow;
    int rows = 1;
    double top;
    double bottom;

    private final Map<Integer, BitSet> taken = new HashMap<>();

    Band(@Nullable XmlElement lane) {
        this.lane = lane;
    }

    /** Gives the cell the free row of its column that is nearest to the wanted one, below first. */
    void seat(Cell cell, int wanted) {
        BitSet column = taken.computeIfAbsent(cell.column, key -> new BitSet());
        int below = column.nextClearBit(wanted);
        int above = column.previousClearBit(wanted);
        cell.row = above >= 0 && wanted - above < below - wanted ? above : below;
        column.set(cell.row);
        rows = Math.max(rows, cell.row + 1);
    }
}
