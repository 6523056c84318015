package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** One line between two cells of a sheet, and the tracks it runs along. */
final class Wire {
    final XmlElement element;
    final Cell from;
    final Cell to;
    final XmlElement start;
    final List<Segment> segments = new ArrayList<>(3);
    Side leaves = Side.RIGHT;
    Side enters = Side.LEFT;
    int leavingPort;
    int enteringPort;

    /** True when the file has it the other way round: its points are turned at the end. */
    boolean turned;

    /** True when it ends at the frame of a pool, wherever it comes upon it. */
    boolean endsAtFrame;

    /**
     * @param start the very element it leaves: the cell's own, or an event on its edge
     */
    Wire(XmlElement element, Cell from, Cell to, XmlElement start) {
        this.element = element;
        this.from = from;
        this.to = to;
        this.start = start;
    }

    boolean leavesEdge() {
        return start != from.element;
    }

    /** Where a line touches a node. */
    enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM
    }
}
