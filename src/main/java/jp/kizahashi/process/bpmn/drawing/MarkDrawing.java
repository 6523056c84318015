package jp.kizahashi.process.bpmn.drawing;

import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Diagram.Edge;
import jp.kizahashi.process.bpmn.Diagram.Part;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;

/** Draws a mark around a shape or along an edge, with its words in a flag above. */
final class MarkDrawing {
    private static final double GAP = 4;
    private static final double FLAG_HEIGHT = 16;
    private static final double LETTER = 11;

    private final Pen pen;

    MarkDrawing(Pen pen) {
        this.pen = pen;
    }

    void draw(Part part, Mark mark, String id) {
        pen.xml().open("g", "class", "bpmn-mark", "data-marked-id", id);
        pen.colours(mark.colour(), mark.colour());
        switch (part) {
            case Shape shape -> around(shape.bounds(), mark);
            case Edge edge -> along(edge, mark);
        }
        pen.xml().close();
    }

    private void around(Bounds b, Mark mark) {
        Bounds frame = new Bounds(b.x() - GAP, b.y() - GAP, b.width() + 2 * GAP, b.height() + 2 * GAP);
        Line line = Line.of(3).filled(Pen.NOTHING);
        pen.rectangle(frame, 6, mark.dashed() ? line.dashed("7 4") : line);
        flag(mark, frame.x(), frame.y() - FLAG_HEIGHT + 3);
    }

    private void along(Edge edge, Mark mark) {
        Line line = Line.of(3);
        pen.polyline(edge.points(), mark.dashed() ? line.dashed("7 4") : line);
        Point middle = EdgeDrawing.middle(edge.points());
        flag(mark, middle.x() + 4, middle.y() + 3);
    }

    private void flag(Mark mark, double x, double y) {
        if (mark.words().isEmpty()) return;
        double width =
                mark.words().codePoints().mapToDouble(c -> c < 0x2e80 ? 0.6 : 1).sum() * LETTER + 8;
        pen.rectangle(new Bounds(x, y, width, FLAG_HEIGHT), 3, Line.of(1).filled(mark.colour()));
        pen.xml()
                .element(
                        "text",
                        mark.words(),
                        "x",
                        Pen.n(x + 4),
                        "y",
                        Pen.n(y + 12),
                        "font-size",
                        Pen.n(LETTER),
                        "font-weight",
                        "bold",
                        "fill",
                        Pen.PAPER);
    }
}
