package jp.kizahashi.process.bpmn.drawing;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram.Edge;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Lines with their ends: order of work, messages, associations of data and notes, links of conversations. */
final class EdgeDrawing {
    private static final String DOTS = "1.5 3.5";
    private static final double HEAD = 9;
    private static final double CIRCLE = 4;

    private final Model model;
    private final Pen pen;

    EdgeDrawing(Model model, Pen pen) {
        this.model = model;
        this.pen = pen;
    }

    void draw(Edge edge) {
        String kind = edge.element().map(XmlElement::local).orElse("");
        List<Point> points = edge.points();
        switch (kind) {
            case "messageFlow" -> message(edge);
            case "association" -> association(edge);
            case "dataInputAssociation", "dataOutputAssociation" -> {
                pen.polyline(points, Line.of(1.3).dashed(DOTS));
                open(points);
            }
            case "conversationLink" -> {
                pen.polyline(points, Line.of(4));
                String ink = pen.stroke();
                pen.colours(pen.fill(), Pen.PAPER);
                pen.polyline(points, Line.of(1.8));
                pen.colours(pen.fill(), ink);
            }
            case "sequenceFlow" -> sequence(edge.element().orElseThrow(), points);
            default -> pen.polyline(points, Line.of(1.3));
        }
    }

    private void sequence(XmlElement flow, List<Point> points) {
        pen.polyline(points, Line.of(1.3));
        closed(points, pen.stroke());
        Optional<XmlElement> source = model.referred(flow, "sourceRef");
        boolean other = source.filter(s ->
                        !Bpmn.id(flow).isEmpty() && s.value("default").strip().equals(Bpmn.id(flow)))
                .isPresent();
        boolean conditional = flow.child(Bpmn.MODEL, "conditionExpression").isPresent()
                && source.filter(s -> Bpmn.isA(s, "activity")).isPresent();
        if (other) slash(points);
        if (conditional) diamond(points);
    }

    private void slash(List<Point> points) {
        Direction d = Direction.of(points.getFirst(), points.get(1));
        Point at = d.from(points.getFirst(), 9);
        marked("default");
        pen.path("M" + d.place(at, -3, -5) + "L" + d.place(at, 3, 5), Line.of(1.3));
        pen.xml().close();
    }

    private void diamond(List<Point> points) {
        Direction d = Direction.of(points.getFirst(), points.get(1));
        Point at = points.getFirst();
        marked("conditional");
        pen.path(
                "M" + d.place(at, 0, 0) + "L" + d.place(at, 7, -4) + "L" + d.place(at, 14, 0) + "L" + d.place(at, 7, 4)
                        + "Z",
                Line.of(1.3).filled(Pen.PAPER));
        pen.xml().close();
    }

    private void message(Edge edge) {
        List<Point> points = edge.points();
        pen.polyline(points, Line.of(1.3).dashed("7 4"));
        Point start = points.getFirst();
        pen.ellipse(
                new Bounds(start.x() - CIRCLE, start.y() - CIRCLE, 2 * CIRCLE, 2 * CIRCLE),
                0,
                Line.of(1.3).filled(Pen.PAPER));
        closed(points, Pen.PAPER);
        String shown = edge.drawn().value("messageVisibleKind").strip();
        if (shown.isEmpty()) return;
        Point middle = middle(points);
        marked("message");
        new DataDrawing(model, pen)
                .message(new Bounds(middle.x() - 10, middle.y() - 7, 20, 14), !shown.equals("non_initiating"));
        pen.xml().close();
    }

    private void association(Edge edge) {
        List<Point> points = edge.points();
        pen.polyline(points, Line.of(1.3).dashed(DOTS));
        String direction =
                edge.element().orElseThrow().value("associationDirection").strip();
        if (direction.equals("One") || direction.equals("Both")) open(points);
        if (direction.equals("Both")) open(points.reversed());
    }

    private void marked(String mark) {
        pen.xml().open("g", "class", "bpmn-marker bpmn-marker-" + mark);
    }

    private void closed(List<Point> points, String inside) {
        Point tip = points.getLast();
        Direction d = Direction.into(points);
        pen.path(
                "M" + d.place(tip, 0, 0) + "L" + d.place(tip, -HEAD, -HEAD / 2) + "L" + d.place(tip, -HEAD, HEAD / 2)
                        + "Z",
                Line.of(1).filled(inside));
    }

    private void open(List<Point> points) {
        Point tip = points.getLast();
        Direction d = Direction.into(points);
        pen.path(
                "M" + d.place(tip, -HEAD, -HEAD / 2) + "L" + d.place(tip, 0, 0) + "L" + d.place(tip, -HEAD, HEAD / 2),
                Line.of(1.3).filled(Pen.NOTHING));
    }

    /** The point half way along the line. */
    static Point middle(List<Point> points) {
        double whole = 0;
        for (int i = 1; i < points.size(); i++) whole += distance(points.get(i - 1), points.get(i));
        double left = whole / 2;
        for (int i = 1; i < points.size(); i++) {
            double step = distance(points.get(i - 1), points.get(i));
            if (step >= left && step > 0)
                return Direction.of(points.get(i - 1), points.get(i)).from(points.get(i - 1), left);
            left -= step;
        }
        return points.getLast();
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    /** A unit vector; along it and across it places are named. */
    private record Direction(double x, double y) {
        static Direction of(Point from, Point to) {
            double length = distance(from, to);
            return length == 0
                    ? new Direction(1, 0)
                    : new Direction((to.x() - from.x()) / length, (to.y() - from.y()) / length);
        }

        /** Along the last stretch that has a length. */
        static Direction into(List<Point> points) {
            for (int i = points.size() - 1; i > 0; i--)
                if (distance(points.get(i - 1), points.get(i)) > 0) return of(points.get(i - 1), points.get(i));
            return new Direction(1, 0);
        }

        Point from(Point at, double along) {
            return at.plus(x * along, y * along);
        }

        String place(Point at, double along, double across) {
            return Pen.n(at.x() + x * along - y * across) + " " + Pen.n(at.y() + y * along + x * across);
        }
    }
}
