package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.layout.Sheet.LaneFrame;
import jp.kizahashi.process.bpmn.layout.Sheet.Pool;
import jp.kizahashi.process.bpmn.layout.Wire.Side;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Where everything of a plane stands: shapes with their bounds, lines with their points, labels of lines. */
final class Placement {
    final Map<XmlElement, Bounds> shapes = new LinkedHashMap<>();
    final Map<XmlElement, List<Point>> lines = new LinkedHashMap<>();
    final Map<XmlElement, Bounds> labels = new LinkedHashMap<>();

    /** Adds everything of the sheet, its upper left corner at the place. */
    void add(Sheet sheet, double x, double y) {
        Plotter plotter = new Plotter(sheet);
        plotter.plot();
        for (Pool pool : sheet.pools) frames(pool, sheet, x, y);
        for (Cell cell : sheet.cells.values()) {
            shapes.put(cell.element, cell.bounds.plus(x, y));
            if (cell.room.label() > 0) labels.put(cell.element, cell.label().plus(x, y));
            for (XmlElement event : cell.attached)
                edgeEvent(event, cell.place(event).plus(x, y));
            if (cell.inner != null)
                add(cell.inner, x + cell.bounds.x() + Sizes.PADDING, y + cell.bounds.y() + Sizes.TITLE);
        }
        for (Wire wire : sheet.wires) line(wire, plotter, sheet, x, y);
    }

    /** Its label stands right of the line that leaves it. */
    private void edgeEvent(XmlElement event, Bounds bounds) {
        shapes.put(event, bounds);
        if (!Bpmn.name(event).isBlank())
            labels.put(event, new Bounds(bounds.middle() + 14, bounds.bottom() - 2, 70, 28));
    }

    private void frames(Pool pool, Sheet sheet, double x, double y) {
        double top = pool.bands().getFirst().top;
        double bottom = pool.bands().getLast().bottom;
        double left = pool.frame() == null ? 0 : Sizes.HEADER;
        if (pool.frame() != null) shapes.put(pool.frame(), new Bounds(x, y + top, sheet.width, bottom - top));
        for (LaneFrame lane : pool.lanes()) {
            double from = left + lane.depth() * Sizes.HEADER;
            double height = lane.last().bottom - lane.first().top;
            shapes.put(lane.lane(), new Bounds(x + from, y + lane.first().top, sheet.width - from, height));
        }
    }

    private void line(Wire wire, Plotter plotter, Sheet sheet, double x, double y) {
        Point start = port(wire, wire.leaves, true);
        Point end = port(wire, wire.enters, false);
        List<Point> points = new ArrayList<>(List.of(start));
        Point at = start;
        for (Segment s : wire.segments) {
            at = s.vertical ? new Point(plotter.x(s), at.y()) : new Point(at.x(), plotter.y(s));
            points.add(at);
        }
        if (wire.endsAtFrame) {
            points.add(new Point(at.x(), frameEdge(wire, sheet)));
        } else {
            boolean level = wire.enters == Side.LEFT || wire.enters == Side.RIGHT;
            points.add(level ? new Point(at.x(), end.y()) : new Point(end.x(), at.y()));
            points.add(end);
        }
        List<Point> moved = straight(points).stream().map(p -> p.plus(x, y)).toList();
        lines.put(wire.element, wire.turned ? moved.reversed() : moved);
        label(wire.element, moved);
    }

    private static double frameEdge(Wire wire, Sheet sheet) {
        for (Pool pool : sheet.pools)
            if (pool.frame() == wire.to.element)
                return wire.enters == Side.TOP
                        ? pool.bands().getFirst().top
                        : pool.bands().getLast().bottom;
        throw new IllegalStateException("no pool " + Bpmn.id(wire.to.element));
    }

    private static Point port(Wire wire, Side side, boolean leaving) {
        Cell cell = leaving ? wire.from : wire.to;
        Bounds b = leaving && wire.leavesEdge() ? cell.place(wire.start) : cell.bounds;
        boolean message = Bpmn.is(wire.element, "messageFlow") || wire.endsAtFrame;
        int port = leaving ? wire.leavingPort : wire.enteringPort;
        int ports = side == Side.TOP ? cell.upperPorts : cell.lowerPorts;
        double room = b.width() - 16;
        double step = ports < 2 ? 0 : Math.min(20, room / (ports - 1));
        double shift = message ? (port - (ports - 1) / 2.0) * step : 0;
        if (message && leaving && wire.leavesEdge()) shift = 0;
        return switch (side) {
            case LEFT -> new Point(b.x(), b.centre());
            case RIGHT -> new Point(b.right(), b.centre());
            case TOP -> new Point(b.middle() + shift, onShape(cell, b, shift, true));
            case BOTTOM -> new Point(b.middle() + shift, onShape(cell, b, shift, false));
        };
    }

    /** The height of a round or slanted upper or lower edge at that distance from its middle. */
    private static double onShape(Cell cell, Bounds b, double shift, boolean top) {
        double half = b.height() / 2;
        double part = Math.min(1, Math.abs(shift) / (b.width() / 2));
        if (Bpmn.isA(cell.element, "event")) half *= Math.sqrt(1 - part * part);
        if (Bpmn.isA(cell.element, "gateway")) half *= 1 - part;
        return top ? b.centre() - half : b.centre() + half;
    }

    /** Without points that the line passes straight through. */
    static List<Point> straight(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point p : points) {
            if (!kept.isEmpty() && same(kept.getLast(), p)) continue;
            int last = kept.size() - 1;
            if (last > 0 && between(kept.get(last - 1), kept.get(last), p)) kept.remove(last);
            kept.add(p);
        }
        if (kept.size() == 1) kept.add(points.getLast());
        return kept;
    }

    private static boolean same(Point a, Point b) {
        return Math.abs(a.x() - b.x()) < 0.01 && Math.abs(a.y() - b.y()) < 0.01;
    }

    private static boolean between(Point a, Point b, Point c) {
        boolean upright = Math.abs(a.x() - b.x()) < 0.01 && Math.abs(b.x() - c.x()) < 0.01;
        boolean level = Math.abs(a.y() - b.y()) < 0.01 && Math.abs(b.y() - c.y()) < 0.01;
        return (upright && (b.y() - a.y()) * (c.y() - b.y()) >= 0) || (level && (b.x() - a.x()) * (c.x() - b.x()) >= 0);
    }

    /** Above the last level stretch that is long enough, else the longest one. */
    void label(XmlElement line, List<Point> points) {
        double width = Sizes.labelWidth(line);
        if (width == 0) return;
        Bounds best = null;
        double longest = -1;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            double length = Math.abs(b.x() - a.x());
            if (Math.abs(b.y() - a.y()) > 0.01 || length < Math.min(longest, width + 12)) continue;
            longest = length;
            double height = Sizes.labelHeight(line);
            double left = Math.min(a.x(), b.x());
            double x = b.x() > a.x() ? Math.max(left + 2, b.x() - width - 11) : left + 11;
            best = new Bounds(x, a.y() - height - 3, width, height);
        }
        if (best == null) {
            Point a = points.getFirst();
            best = new Bounds(a.x() + 4, (a.y() + points.get(1).y()) / 2, width, Sizes.labelHeight(line));
        }
        labels.put(line, best);
    }
}
