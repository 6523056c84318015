package jp.kizahashi.process.bpmn.layout;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** The shortest line with right angles between two places, for lines that no grid holds: across pools and sub-processes. */
final class Direct {
    private Direct() {}

    static void connect(Model model, XmlElement line, Placement placement) {
        Optional<Ends> ends = Ends.of(model, line);
        if (ends.isEmpty()) return;
        Optional<Bounds> from = place(ends.get().source(), placement);
        Optional<Bounds> to = place(ends.get().target(), placement);
        if (from.isEmpty() || to.isEmpty()) return;
        boolean straight = Bpmn.is(line, "association") || Bpmn.is(line, "conversationLink");
        List<Point> points = straight ? shortest(from.get(), to.get()) : angled(from.get(), to.get());
        placement.lines.put(line, points);
        placement.label(line, points);
    }

    private static Optional<Bounds> place(XmlElement end, Placement placement) {
        Bounds shape = placement.shapes.get(end);
        List<Point> points = placement.lines.get(end);
        if (shape != null || points == null) return Optional.ofNullable(shape);
        Point a = points.get((points.size() - 1) / 2);
        Point b = points.get((points.size() - 1) / 2 + 1);
        return Optional.of(new Bounds((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, 0, 0));
    }

    static List<Point> angled(Bounds a, Bounds b) {
        if (a.right() + 4 < b.x()) return level(a.right(), a.centre(), b.x(), b.centre());
        if (b.right() + 4 < a.x() && (a.bottom() > b.y() && b.bottom() > a.y()))
            return level(a.x(), a.centre(), b.right(), b.centre());
        if (a.bottom() <= b.y()) return upright(a.middle(), a.bottom(), b.middle(), b.y());
        if (b.bottom() <= a.y()) return upright(a.middle(), a.y(), b.middle(), b.bottom());
        return around(a, b);
    }

    private static List<Point> level(double x1, double y1, double x2, double y2) {
        double half = (x1 + x2) / 2;
        return Placement.straight(
                List.of(new Point(x1, y1), new Point(half, y1), new Point(half, y2), new Point(x2, y2)));
    }

    private static List<Point> upright(double x1, double y1, double x2, double y2) {
        double half = (y1 + y2) / 2;
        return Placement.straight(
                List.of(new Point(x1, y1), new Point(x1, half), new Point(x2, half), new Point(x2, y2)));
    }

    /** Over both, from the upper edge to the upper edge: also for a line back to where it began. */
    private static List<Point> around(Bounds a, Bounds b) {
        double above = Math.min(a.y(), b.y()) - 20;
        double shift = a.equals(b) ? a.width() / 4 : 0;
        return List.of(
                new Point(a.middle() + shift, a.y()),
                new Point(a.middle() + shift, above),
                new Point(b.middle() - shift, above),
                new Point(b.middle() - shift, b.y()));
    }

    private static List<Point> shortest(Bounds a, Bounds b) {
        return List.of(onEdge(a, b), onEdge(b, a));
    }

    /** Where the line between the middles leaves the first. */
    private static Point onEdge(Bounds from, Bounds to) {
        double dx = to.middle() - from.middle();
        double dy = to.centre() - from.centre();
        double across = dx == 0 ? Double.MAX_VALUE : from.width() / 2 / Math.abs(dx);
        double along = dy == 0 ? Double.MAX_VALUE : from.height() / 2 / Math.abs(dy);
        double part = Math.min(1, Math.min(across, along));
        return new Point(from.middle() + dx * part, from.centre() + dy * part);
    }
}
