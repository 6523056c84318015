package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.layout.Wire.Side;
import org.jspecify.annotations.Nullable;

/**
 * Leads every wire around the cells: straight along a free row or column where there is one, else through the channels
 * between columns and the corridors above and below rows. Lines of one source or to one target share their track.
 *
 * <p>Indexes across: channel k is 2k, column c is 2c + 1. Indexes down: above row r is 3r, the row 3r + 1, below it 3r + 2.
 */
final class Routes {
    /** A row is kept free for a straight line up to this many columns; longer lines use corridors. */
    private static final int LONGEST_KEPT = 64;

    private final Map<Integer, TreeSet<Integer>> columnsOfRow = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> rowsOfColumn = new HashMap<>();
    private final Map<List<Object>, Segment> shared = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();

    Routes(Sheet sheet) {
        for (Cell cell : sheet.cells.values()) take(cell.column, cell.row);
    }

    List<Segment> segments() {
        return segments;
    }

    void route(Wire wire) {
        if (Bpmn.is(wire.element, "messageFlow") || wire.endsAtFrame) message(wire);
        else if (wire.leavesEdge()) fromEdge(wire);
        else if (wire.from.column == wire.to.column && !Bpmn.is(wire.element, "sequenceFlow")) beside(wire);
        else if (wire.from.column > wire.to.column && !Bpmn.is(wire.element, "sequenceFlow")) mirrored(wire);
        else if (wire.from.column < wire.to.column) forwards(wire);
        else backwards(wire);
    }

    /** A label stands below its node unless only the lower edge has lines. */
    static void turnLabels(Sheet sheet) {
        Set<Cell> above = new HashSet<>();
        Set<Cell> below = new HashSet<>();
        for (Wire w : sheet.wires) {
            if (w.leaves == Side.TOP) above.add(w.from);
            if (w.leaves == Side.BOTTOM && !w.leavesEdge()) below.add(w.from);
            if (w.enters == Side.TOP) above.add(w.to);
            if (w.enters == Side.BOTTOM) below.add(w.to);
        }
        for (Cell cell : below) cell.labelAbove = !above.contains(cell);
    }

    private void forwards(Wire w) {
        int c1 = w.from.column;
        int c2 = w.to.column;
        int r1 = w.from.row;
        int r2 = w.to.row;
        if (r1 == r2 && rowFree(r1, c1, c2)) keepRow(r1, c1, c2);
        else if (r1 != r2 && Bpmn.isA(w.from.element, "gateway") && cornerFree(c1, r1, c2, r2)) corner(w, true);
        else if (r1 != r2 && Bpmn.isA(w.to.element, "gateway") && cornerFree(c2, r2, c1, r1)) corner(w, false);
        else if (c2 == c1 + 1 || rowFree(r1, c1, c2)) {
            keepRow(r1, c1, c2);
            bend(w, c2, r1, r2);
        } else if (rowFree(r2, c1, c2)) {
            keepRow(r2, c1, c2);
            bend(w, c1 + 1, r1, r2);
        } else {
            around(w, r2 >= r1 ? 3 * r1 + 2 : 3 * r1);
        }
    }

    private void backwards(Wire w) {
        around(w, 3 * Math.min(w.from.row, w.to.row));
    }

    /** Up or down in one channel. */
    private void bend(Wire w, int channel, int r1, int r2) {
        boolean forks = channel == w.from.column + 1;
        Segment segment = vertical(w, channel, forks ? w.from : w.to, forks, 3 * r1 + 1, 3 * r2 + 1);
        segment.leftRows.add(r1);
        segment.rightRows.add(r2);
        w.segments.add(segment);
    }

    /** Out into the channel, along a corridor, and in again. */
    private void around(Wire w, int corridor) {
        int out = w.from.column + 1;
        int in = w.to.column;
        Segment first = vertical(w, out, w.from, true, 3 * w.from.row + 1, corridor);
        first.leftRows.add(w.from.row);
        w.segments.add(first);
        w.segments.add(horizontal(w, corridor, w.to, 2 * out, 2 * in));
        Segment last = vertical(w, in, w.to, false, corridor, 3 * w.to.row + 1);
        last.rightRows.add(w.to.row);
        w.segments.add(last);
    }

    private void fromEdge(Wire w) {
        w.leaves = Side.BOTTOM;
        int corridor = 3 * w.from.row + 2;
        int in = w.to.column;
        w.segments.add(horizontal(w, corridor, w.start, 2 * w.from.column + 1, 2 * in));
        Segment last = vertical(w, in, w.to, false, corridor, 3 * w.to.row + 1);
        last.rightRows.add(w.to.row);
        w.segments.add(last);
    }

    /** Between two cells of one column: straight when nothing lies between, else around on the right. */
    private void beside(Wire w) {
        int column = w.from.column;
        boolean down = w.to.row > w.from.row;
        if (columnFree(column, w.from.row, w.to.row)) {
            w.leaves = down ? Side.BOTTOM : Side.TOP;
            w.enters = down ? Side.TOP : Side.BOTTOM;
            return;
        }
        w.enters = Side.RIGHT;
        Segment segment = vertical(w, column + 1, w.from, true, 3 * w.from.row + 1, 3 * w.to.row + 1);
        segment.leftRows.add(w.from.row);
        w.segments.add(segment);
    }

    private void mirrored(Wire w) {
        w.leaves = Side.LEFT;
        w.enters = Side.RIGHT;
        boolean free = w.from.row == w.to.row && rowFree(w.from.row, w.to.column, w.from.column);
        if (free) return;
        int corridor = w.to.row <= w.from.row ? 3 * w.to.row + 2 : 3 * w.to.row;
        Segment out = vertical(w, w.from.column, w.element, true, 3 * w.from.row + 1, corridor);
        out.rightRows.add(w.from.row);
        Segment in = vertical(w, w.to.column + 1, w.element, false, corridor, 3 * w.to.row + 1);
        in.leftRows.add(w.to.row);
        w.segments.add(out);
        w.segments.add(horizontal(w, corridor, w.element, 2 * w.from.column, 2 * w.to.column + 2));
        w.segments.add(in);
    }

    private void message(Wire w) {
        boolean down = w.to.row > w.from.row;
        w.leaves = down ? Side.BOTTOM : Side.TOP;
        w.enters = down ? Side.TOP : Side.BOTTOM;
        w.leavingPort = down ? w.from.lowerPorts++ : w.from.upperPorts++;
        w.enteringPort = down ? w.to.upperPorts++ : w.to.lowerPorts++;
        int out = down ? 3 * w.from.row + 2 : 3 * w.from.row;
        int in = down ? 3 * w.to.row : 3 * w.to.row + 2;
        boolean straight = w.from.column == w.to.column && columnFree(w.from.column, w.from.row, w.to.row);
        if (straight && w.endsAtFrame) return;
        if (straight) {
            w.segments.add(horizontal(w, in, w.element, 2 * w.from.column + 1, 2 * w.to.column + 1));
            return;
        }
        int channel = w.to.column > w.from.column ? w.to.column : w.from.column + (w.to.column < w.from.column ? 0 : 1);
        w.segments.add(horizontal(w, out, w.element, 2 * w.from.column + 1, 2 * channel));
        w.segments.add(vertical(w, channel, w.element, true, out, in));
        if (!w.endsAtFrame) w.segments.add(horizontal(w, in, w.element, 2 * channel, 2 * w.to.column + 1));
    }

    private void corner(Wire w, boolean atSource) {
        boolean down = w.to.row > w.from.row;
        int column = atSource ? w.from.column : w.to.column;
        int row = atSource ? w.to.row : w.from.row;
        if (atSource) w.leaves = down ? Side.BOTTOM : Side.TOP;
        else w.enters = down ? Side.TOP : Side.BOTTOM;
        keepRow(row, w.from.column, w.to.column);
        take(column, row);
        for (int r = Math.min(w.from.row, w.to.row) + 1; r < Math.max(w.from.row, w.to.row); r++) take(column, r);
    }

    /** True when a line may turn at the crossing of the gateway's column and the other end's row. */
    private boolean cornerFree(int column, int row, int otherColumn, int otherRow) {
        boolean near = Math.abs(column - otherColumn) <= LONGEST_KEPT && Math.abs(row - otherRow) <= LONGEST_KEPT;
        return near
                && isFree(column, otherRow)
                && columnFree(column, row, otherRow)
                && rowFree(otherRow, Math.min(column, otherColumn), Math.max(column, otherColumn));
    }

    private Segment vertical(Wire w, int channel, Object key, boolean out, int a, int b) {
        return segment(true, channel, List.of("v", channel, key, out, Bpmn.is(w.element, "sequenceFlow")), a, b);
    }

    private Segment horizontal(Wire w, int corridor, Object key, int a, int b) {
        return segment(false, corridor, List.of("h", corridor, key, Bpmn.is(w.element, "sequenceFlow")), a, b);
    }

    private Segment segment(boolean vertical, int channel, List<Object> key, int a, int b) {
        Segment known = shared.get(key);
        if (known != null) {
            known.reach(a, b);
            return known;
        }
        Segment segment = new Segment(vertical, channel, a, b);
        shared.put(key, segment);
        segments.add(segment);
        return segment;
    }

    private boolean isFree(int column, int row) {
        TreeSet<Integer> columns = columnsOfRow.get(row);
        return columns == null || !columns.contains(column);
    }

    private boolean rowFree(int row, int left, int right) {
        return isClear(columnsOfRow.get(row), left, right);
    }

    private boolean columnFree(int column, int a, int b) {
        return isClear(rowsOfColumn.get(column), Math.min(a, b), Math.max(a, b));
    }

    private static boolean isClear(@Nullable TreeSet<Integer> taken, int from, int to) {
        Integer next = taken == null ? null : taken.higher(from);
        return next == null || next >= to;
    }

    private void keepRow(int row, int left, int right) {
        if (right - left > LONGEST_KEPT) return;
        for (int c = left + 1; c < right; c++) take(c, row);
    }

    private void take(int column, int row) {
        columnsOfRow.computeIfAbsent(row, key -> new TreeSet<>()).add(column);
        rowsOfColumn.computeIfAbsent(column, key -> new TreeSet<>()).add(row);
    }
}
