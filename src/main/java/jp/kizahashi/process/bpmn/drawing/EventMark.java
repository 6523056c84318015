package jp.kizahashi.process.bpmn.drawing;

import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;

/** The sign inside an event: open when it waits, filled when it sends. */
final class EventMark {
    private static final double THIN = 1.1;

    private final Pen pen;
    private final Bounds bounds;
    private final boolean sends;

    EventMark(Pen pen, Bounds bounds, boolean sends) {
        this.pen = pen;
        this.bounds = bounds;
        this.sends = sends;
    }

    /** Draws the sign of an event definition, such as {@code timerEventDefinition}, or {@code multiple}. */
    void draw(String kind) {
        switch (kind) {
            case "messageEventDefinition" ->
                envelope(pen, Sketch.inside(bounds, 0.52), Sketch.inside(bounds, 0.52), sends);
            case "timerEventDefinition" -> timer();
            case "conditionalEventDefinition" -> conditional();
            case "errorEventDefinition" ->
                solid(square().through(-0.75, 0.75, -0.3, -0.55, 0.2, 0.1, 0.75, -0.75, 0.35, 0.6, -0.2, -0.1));
            case "escalationEventDefinition" -> solid(square().through(0, -0.85, 0.65, 0.75, 0, 0.1, -0.65, 0.75));
            case "signalEventDefinition" -> solid(square().through(0, -0.8, 0.8, 0.6, -0.8, 0.6));
            case "compensateEventDefinition" -> compensate();
            case "cancelEventDefinition" -> cancel();
            case "linkEventDefinition" ->
                solid(square().through(-0.8, -0.3, 0.15, -0.3, 0.15, -0.75, 0.85, 0, 0.15, 0.75, 0.15, 0.3, -0.8, 0.3));
            case "terminateEventDefinition" ->
                pen.ellipse(
                        bounds,
                        Math.min(bounds.width(), bounds.height()) * 0.2,
                        Line.of(THIN).filled(pen.stroke()));
            case "parallelMultiple" -> cross();
            default -> pentagon(0.75);
        }
    }

    private Sketch square() {
        return Sketch.inside(bounds, 0.58);
    }

    private void solid(Sketch sketch) {
        pen.path(sketch.close().path(), Line.of(THIN).filled(sends ? pen.stroke() : pen.fill()));
    }

    /** A letter: closed and dark when it is sent. */
    static void envelope(Pen pen, Sketch body, Sketch flap, boolean dark) {
        pen.path(
                body.through(-1, -0.66, 1, -0.66, 1, 0.66, -1, 0.66).close().path(),
                Line.of(THIN).filled(dark ? pen.stroke() : pen.fill()));
        String ink = pen.stroke();
        if (dark) pen.colours(pen.fill(), pen.fill());
        pen.path(
                flap.through(-1, -0.66, 0, 0.12, 1, -0.66).path(), Line.of(THIN).filled(Pen.NOTHING));
        pen.colours(pen.fill(), ink);
    }

    private void timer() {
        Sketch face = Sketch.inside(bounds, 0.6).circle(0, 0, 1);
        pen.path(face.path(), Line.of(THIN));
        Sketch hands = Sketch.inside(bounds, 0.6).through(0.3, -0.7, 0, 0, 0.55, 0.1);
        for (int hour = 0; hour < 12; hour++) {
            double angle = Math.PI * hour / 6;
            hands.move(Math.sin(angle) * 0.8, -Math.cos(angle) * 0.8).line(Math.sin(angle), -Math.cos(angle));
        }
        pen.path(hands.path(), Line.of(THIN).filled(Pen.NOTHING));
    }

    private void conditional() {
        Sketch sheet =
                square().through(-0.65, -0.8, 0.65, -0.8, 0.65, 0.8, -0.65, 0.8).close();
        for (double y = -0.5; y < 0.7; y += 0.33) sheet.through(-0.45, y, 0.45, y);
        pen.path(sheet.path(), Line.of(THIN));
    }

    private void compensate() {
        solid(square().through(0, -0.6, -0.85, 0, 0, 0.6).close().through(0.85, -0.6, 0, 0, 0.85, 0.6));
    }

    private void cancel() {
        solid(square().through(
                        -0.8, -0.55, -0.55, -0.8, 0, -0.25, 0.55, -0.8, 0.8, -0.55, 0.25, 0, 0.8, 0.55, 0.55, 0.8, 0,
                        0.25, -0.55, 0.8, -0.8, 0.55, -0.25, 0));
    }

    private void cross() {
        solid(square().through(
                        -0.25, -0.85, 0.25, -0.85, 0.25, -0.25, 0.85, -0.25, 0.85, 0.25, 0.25, 0.25, 0.25, 0.85, -0.25,
                        0.85, -0.25, 0.25, -0.85, 0.25, -0.85, -0.25, -0.25, -0.25));
    }

    private void pentagon(double radius) {
        solid(pentagon(square(), radius));
    }

    static Sketch pentagon(Sketch sketch, double radius) {
        for (int corner = 0; corner < 5; corner++) {
            double angle = 2 * Math.PI * corner / 5;
            double x = Math.sin(angle) * radius;
            double y = -Math.cos(angle) * radius;
            if (corner == 0) sketch.move(x, y);
            else sketch.line(x, y);
        }
        return sketch;
    }
}
