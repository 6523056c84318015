package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** What is laid out together on one grid: pools with bands, cells in bands, wires between cells. */
final class Sheet {
    final List<Pool> pools = new ArrayList<>();
    final Map<XmlElement, Cell> cells = new LinkedHashMap<>();
    final List<Wire> wires = new ArrayList<>();
    double width;
    double height;

    /**
     * A pool, or what is drawn without one.
     *
     * @param frame the participant; null when nothing is drawn around it
     * @param closed true for a pool whose inside is not shown
     * @param laneDepth how many lanes lie inside each other at most
     */
    record Pool(@Nullable XmlElement frame, List<Band> bands, List<LaneFrame> lanes, boolean closed, int laneDepth) {}

    /**
     * A lane that is drawn around bands.
     *
     * @param depth 0 for the outermost
     */
    record LaneFrame(XmlElement lane, int depth, Band first, Band last) {}

    List<Band> bands() {
        return pools.stream().flatMap(p -> p.bands().stream()).toList();
    }

    int columns() {
        return 1 + cells.values().stream().mapToInt(c -> c.column).max().orElse(0);
    }

    /** Numbers the rows through all bands. */
    void numberRows() {
        int row = 0;
        for (Band band : bands()) {
            band.firstRow = row;
            for (Cell cell : band.cells) cell.row += row;
            row += band.rows;
        }
    }

    int rows() {
        return bands().stream().mapToInt(b -> b.rows).sum();
    }
}
