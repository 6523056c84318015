package jp.kizahashi.process.bpmn.drawing;

import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Papers, stores, messages, notes and groups. */
final class DataDrawing {
    private static final Line LINE = Line.of(1.3);

    private final Model model;
    private final Pen pen;

    DataDrawing(Model model, Pen pen) {
        this.model = model;
        this.pen = pen;
    }

    /** A sheet with a folded corner; three strokes when it stands for several, an arrow when it comes in or goes out. */
    void sheet(XmlElement data, Bounds b) {
        double fold = Math.min(b.width(), b.height()) * 0.3;
        String right = Pen.n(b.right());
        String corner = Pen.n(b.right() - fold);
        String top = Pen.n(b.y());
        pen.path(
                "M" + Pen.n(b.x()) + " " + top + "L" + corner + " " + top + "L" + right + " " + Pen.n(b.y() + fold)
                        + "L"
                        + right + " " + Pen.n(b.bottom()) + "L" + Pen.n(b.x()) + " " + Pen.n(b.bottom()) + "ZM" + corner
                        + " " + top + "L" + corner + " " + Pen.n(b.y() + fold) + "L" + right + " "
                        + Pen.n(b.y() + fold),
                LINE);
        XmlElement object = model.referred(data, "dataObjectRef").orElse(data);
        if (Bpmn.isTrue(object, "isCollection", false))
            ActivityDrawing.mark(pen, "parallel", b.middle(), b.bottom() - 9);
        if (Bpmn.is(data, "dataInput") || Bpmn.is(data, "dataOutput")) arrow(b, Bpmn.is(data, "dataOutput"));
    }

    private void arrow(Bounds b, boolean dark) {
        double half = Math.min(8, b.width() / 5);
        Sketch arrow = new Sketch(b.x() + half + 3, b.y() + half + 3, half)
                .through(-0.9, -0.35, 0.1, -0.35, 0.1, -0.8, 0.9, 0, 0.1, 0.8, 0.1, 0.35, -0.9, 0.35)
                .close();
        pen.path(arrow.path(), Line.of(1).filled(dark ? pen.stroke() : pen.fill()));
    }

    /** A drum. */
    void store(Bounds b) {
        double lid = Math.min(b.height() * 0.16, 10);
        String radii = Pen.n(b.width() / 2) + " " + Pen.n(lid);
        String left = Pen.n(b.x());
        String right = Pen.n(b.right());
        String top = Pen.n(b.y() + lid);
        StringBuilder d = new StringBuilder("M" + left + " " + top + "A" + radii + " 0 0 1 " + right + " " + top);
        d.append("L" + right + " " + Pen.n(b.bottom() - lid) + "A" + radii + " 0 0 1 " + left + " ")
                .append(Pen.n(b.bottom() - lid) + "Z");
        for (int ring = 0; ring < 3; ring++) {
            String y = Pen.n(b.y() + lid + ring * lid * 0.55);
            d.append("M" + left + " " + y + "A" + radii + " 0 0 0 " + right + " " + y);
        }
        pen.path(d.toString(), LINE);
    }

    /** An envelope that fills its bounds; grey when it is not the first message of a pair. */
    void message(Bounds b, boolean first) {
        String ink = pen.stroke();
        String paper = pen.fill();
        if (!first) pen.colours("#d9d9d9", ink);
        pen.rectangle(b, 0, LINE);
        pen.path(
                "M" + Pen.n(b.x()) + " " + Pen.n(b.y()) + "L" + Pen.n(b.middle()) + " "
                        + Pen.n(b.y() + b.height() * 0.6) + "L" + Pen.n(b.right()) + " " + Pen.n(b.y()),
                LINE.filled(Pen.NOTHING));
        pen.colours(paper, ink);
    }

    /** A bracket on the left, the text behind it. */
    void note(XmlElement note, Bounds b, Lettering letters) {
        double arm = Math.min(10, b.width() / 3);
        pen.rectangle(b, 0, new Line(0, null, Pen.NOTHING));
        pen.path(
                "M" + Pen.n(b.x() + arm) + " " + Pen.n(b.y()) + "L" + Pen.n(b.x()) + " " + Pen.n(b.y()) + "L"
                        + Pen.n(b.x()) + " " + Pen.n(b.bottom()) + "L" + Pen.n(b.x() + arm) + " " + Pen.n(b.bottom()),
                LINE.filled(Pen.NOTHING));
        letters.from(text(note), new Bounds(b.x() + 5, b.y() + 3, Math.max(20, b.width() - 8), b.height() - 4));
    }

    String text(XmlElement note) {
        return note.child(Bpmn.MODEL, "text").map(model::textOf).orElse("");
    }

    void group(Bounds b) {
        pen.rectangle(b, 8, Line.of(1.3).dashed("8 4 2 4").filled(Pen.NOTHING));
    }
}
