package jp.kizahashi.process.bpmn.drawing;

import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Pools and lanes with their name along the left or the top, and the bands of choreographies. */
final class PoolDrawing {
    private static final double BAND = 30;

    private final Model model;
    private final Pen pen;

    PoolDrawing(Model model, Pen pen) {
        this.model = model;
        this.pen = pen;
    }

    void pool(XmlElement pool, Shape shape, Lettering letters) {
        Bounds b = shape.bounds();
        pen.rectangle(b, 0, Line.of(1.8));
        boolean closed = model.referred(pool, "processRef")
                .filter(process -> !process.children().isEmpty())
                .isEmpty();
        if (closed) letters.inside(Bpmn.name(pool), b);
        else band(Bpmn.name(pool), shape, letters);
        if (pool.child(Bpmn.MODEL, "participantMultiplicity").isPresent())
            ActivityDrawing.mark(pen, "parallel", b.middle(), b.bottom() - 9);
    }

    void lane(XmlElement lane, Shape shape, Lettering letters) {
        pen.rectangle(shape.bounds(), 0, Line.of(1));
        band(Bpmn.name(lane), shape, letters);
    }

    /** The band for the name, divided off by a line where there is room for more than the name. */
    private void band(String name, Shape shape, Lettering letters) {
        Bounds b = shape.bounds();
        boolean horizontal = shape.is("isHorizontal", b.width() >= b.height());
        double wide = Math.min(BAND, horizontal ? b.width() : b.height());
        Bounds band =
                horizontal ? new Bounds(b.x(), b.y(), wide, b.height()) : new Bounds(b.x(), b.y(), b.width(), wide);
        String line = horizontal
                ? "M" + Pen.n(band.right()) + " " + Pen.n(b.y()) + "L" + Pen.n(band.right()) + " " + Pen.n(b.bottom())
                : "M" + Pen.n(b.x()) + " " + Pen.n(band.bottom()) + "L" + Pen.n(b.right()) + " " + Pen.n(band.bottom());
        pen.path(line, Line.of(1).filled(Pen.NOTHING));
        if (horizontal) letters.upwards(name, band);
        else letters.inside(name, band);
    }

    /** A party of a choreography: light when it begins, grey otherwise; round on its outer side. */
    void choreographyBand(XmlElement party, Shape shape, Lettering letters) {
        Bounds b = shape.bounds();
        String kind = shape.drawn().value("participantBandKind").strip();
        String paper = pen.fill();
        if (kind.endsWith("non_initiating")) pen.colours("#d9d9d9", pen.stroke());
        pen.rectangle(b, kind.startsWith("middle") ? 0 : 6, Line.of(1.3));
        pen.colours(paper, pen.stroke());
        letters.inside(Bpmn.name(party), new Bounds(b.x() + 3, b.y() + 2, b.width() - 6, b.height() - 4));
        if (party.child(Bpmn.MODEL, "participantMultiplicity").isPresent())
            ActivityDrawing.mark(pen, "parallel", b.middle(), b.bottom() - 6);
        if (!shape.is("isMessageVisible", false)) return;
        boolean above = kind.startsWith("top");
        double y = above ? b.y() - 40 : b.bottom() + 20;
        double edge = above ? b.y() : b.bottom();
        pen.path(
                "M" + Pen.n(b.middle()) + " " + Pen.n(edge) + "L" + Pen.n(b.middle()) + " " + Pen.n(above ? y + 20 : y),
                Line.of(1).dashed("1 3").filled(Pen.NOTHING));
        new DataDrawing(model, pen).message(new Bounds(b.middle() - 15, y, 30, 20), !kind.endsWith("non_initiating"));
    }

    /** A step of a choreography; its parties are shapes of their own. */
    void choreography(XmlElement step, Shape shape, Lettering letters, boolean expanded) {
        Bounds b = shape.bounds();
        pen.rectangle(b, 6, Line.of(Bpmn.is(step, "callChoreography") ? 3.5 : 1.3));
        double band = Math.min(22, b.height() / 4);
        Bounds middle = new Bounds(b.x() + 4, b.y() + band, b.width() - 8, b.height() - 2 * band);
        if (expanded) letters.inside(Bpmn.name(step), new Bounds(b.x() + 4, b.y() + band, b.width() - 8, 20));
        else letters.inside(Bpmn.name(step), middle);
        double y = b.bottom() - band - 9;
        switch (step.value("loopType")) {
            case "Standard" -> ActivityDrawing.mark(pen, "loop", b.middle(), y);
            case "MultiInstanceSequential" -> ActivityDrawing.mark(pen, "sequential", b.middle(), y);
            case "MultiInstanceParallel" -> ActivityDrawing.mark(pen, "parallel", b.middle(), y);
            default -> {}
        }
        if (Bpmn.is(step, "subChoreography") && !expanded) ActivityDrawing.mark(pen, "collapsed", b.middle() + 18, y);
    }

    /** A conversation: a hexagon, thick when called, with a cross in a box when it has parts. */
    void conversation(XmlElement node, Bounds b) {
        double slant = Math.min(b.width() / 4, b.height() / 2);
        String d = "M" + Pen.n(b.x()) + " " + Pen.n(b.centre()) + "L" + Pen.n(b.x() + slant) + " " + Pen.n(b.y()) + "L"
                + Pen.n(b.right() - slant) + " " + Pen.n(b.y()) + "L" + Pen.n(b.right()) + " " + Pen.n(b.centre()) + "L"
                + Pen.n(b.right() - slant) + " " + Pen.n(b.bottom()) + "L" + Pen.n(b.x() + slant) + " "
                + Pen.n(b.bottom()) + "Z";
        pen.path(d, Line.of(Bpmn.is(node, "callConversation") ? 3.5 : 1.3));
        if (Bpmn.is(node, "subConversation")) ActivityDrawing.mark(pen, "collapsed", b.middle(), b.bottom() - 8);
    }
}
