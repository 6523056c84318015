package jp.kizahashi.process.bpmn.drawing;

import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Gateways: a diamond with the sign of its kind. */
final class GatewayDrawing {
    private static final double BOLD = 3;

    private final Pen pen;
    private final Bounds bounds;

    GatewayDrawing(Pen pen, Bounds bounds) {
        this.pen = pen;
        this.bounds = bounds;
    }

    void draw(XmlElement gateway, Shape shape) {
        String diamond = "M" + Pen.n(bounds.middle()) + " " + Pen.n(bounds.y()) + "L" + Pen.n(bounds.right()) + " "
                + Pen.n(bounds.centre()) + "L" + Pen.n(bounds.middle()) + " " + Pen.n(bounds.bottom()) + "L"
                + Pen.n(bounds.x()) + " " + Pen.n(bounds.centre()) + "Z";
        pen.path(diamond, Line.of(1.3));
        boolean plain = Bpmn.is(gateway, "exclusiveGateway") && !shape.is("isMarkerVisible", false);
        if (plain) return;
        pen.xml().open("g", "class", "bpmn-marker bpmn-marker-" + gateway.local());
        mark(gateway);
        pen.xml().close();
    }

    private void mark(XmlElement gateway) {
        switch (gateway.local()) {
            case "exclusiveGateway" ->
                bold(square().through(-0.3, -0.4, 0.3, 0.4).through(0.3, -0.4, -0.3, 0.4));
            case "parallelGateway" -> bold(square().through(0, -0.5, 0, 0.5).through(-0.5, 0, 0.5, 0));
            case "inclusiveGateway" -> pen.path(square().circle(0, 0, 0.48).path(), Line.of(2.4));
            case "complexGateway" ->
                bold(square().through(0, -0.5, 0, 0.5)
                        .through(-0.5, 0, 0.5, 0)
                        .through(-0.35, -0.35, 0.35, 0.35)
                        .through(0.35, -0.35, -0.35, 0.35));
            case "eventBasedGateway" -> event(gateway);
            default -> {}
        }
    }

    private void event(XmlElement gateway) {
        boolean instantiates = Bpmn.isTrue(gateway, "instantiate", false);
        pen.path(square().circle(0, 0, 0.54).path(), Line.of(1));
        if (!instantiates) pen.path(square().circle(0, 0, 0.44).path(), Line.of(1));
        if (gateway.value("eventGatewayType").strip().equals("Parallel"))
            bold(square().through(0, -0.32, 0, 0.32).through(-0.32, 0, 0.32, 0));
        else pen.path(EventMark.pentagon(square(), 0.3).close().path(), Line.of(1));
    }

    private void bold(Sketch sketch) {
        pen.path(sketch.path(), Line.of(BOLD).filled(Pen.NOTHING));
    }

    private Sketch square() {
        return Sketch.inside(bounds, 1);
    }
}
