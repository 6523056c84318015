package jp.kizahashi.process.bpmn.drawing;

import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;

/** The sign in the upper left corner of a task that tells its type. */
final class TaskMark {
    private static final double HALF = 8;
    private static final double MARGIN = 4;

    private final Pen pen;
    private final Bounds bounds;

    TaskMark(Pen pen, Bounds bounds) {
        this.pen = pen;
        this.bounds = bounds;
    }

    /** True when that kind of task has a sign; draws it then. */
    static boolean has(String kind) {
        return switch (kind) {
            case "userTask",
                    "globalUserTask",
                    "manualTask",
                    "globalManualTask",
                    "serviceTask",
                    "scriptTask",
                    "globalScriptTask",
                    "businessRuleTask",
                    "globalBusinessRuleTask",
                    "sendTask",
                    "receiveTask" -> true;
            default -> false;
        };
    }

    void draw(String kind) {
        switch (kind) {
            case "userTask", "globalUserTask" -> user();
            case "manualTask", "globalManualTask" -> hand();
            case "serviceTask" -> gears();
            case "scriptTask", "globalScriptTask" -> script();
            case "businessRuleTask", "globalBusinessRuleTask" -> table();
            case "sendTask" -> EventMark.envelope(pen, square(), square(), true);
            case "receiveTask" -> EventMark.envelope(pen, square(), square(), false);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private Sketch square() {
        double half = Math.min(HALF, Math.min(bounds.width(), bounds.height()) / 5);
        return new Sketch(bounds.x() + MARGIN + half, bounds.y() + MARGIN + half, half);
    }

    private void outline(Sketch sketch) {
        pen.path(sketch.path(), Line.of(1));
    }

    private void user() {
        outline(square().move(-0.95, 1)
                .line(-0.95, 0.55)
                .curve(-0.9, 0.2, -0.6, 0.05, -0.3, 0)
                .line(0.3, 0)
                .curve(0.6, 0.05, 0.9, 0.2, 0.95, 0.55)
                .line(0.95, 1)
                .close()
                .through(-0.55, 1, -0.55, 0.6)
                .through(0.55, 1, 0.55, 0.6));
        outline(square().circle(0, -0.45, 0.5));
    }

    private void hand() {
        outline(square().through(-1, -0.3, -0.35, -0.75, 0.3, -0.75, 0.3, -0.45, -0.15, -0.35)
                .through(-1, -0.3, -1, 0.6, -0.5, 0.8, 0.5, 0.8, 0.5, 0.5, 0.75, 0.5, 0.75, 0.2, 0.95, 0.2, 0.95, -0.1)
                .line(0.95, -0.35)
                .line(-0.15, -0.35)
                .through(0.15, -0.05, 0.95, -0.05)
                .through(0.15, 0.22, 0.9, 0.22)
                .through(0.15, 0.5, 0.7, 0.5));
    }

    private void gears() {
        outline(gear(square(), -0.25, -0.25, 0.72));
        outline(gear(square(), 0.35, 0.35, 0.65));
    }

    private static Sketch gear(Sketch sketch, double x, double y, double radius) {
        int teeth = 8;
        for (int i = 0; i < teeth * 4; i++) {
            double angle = 2 * Math.PI * i / (teeth * 4);
            double r = i % 4 < 2 ? radius : radius * 0.74;
            double atX = x + Math.sin(angle) * r;
            double atY = y - Math.cos(angle) * r;
            if (i == 0) sketch.move(atX, atY);
            else sketch.line(atX, atY);
        }
        return sketch.close().circle(x, y, radius * 0.35);
    }

    private void script() {
        outline(square().move(-0.5, -1)
                .line(0.85, -1)
                .curve(0.3, -0.5, 0.3, -0.3, 0.6, 0)
                .curve(0.9, 0.4, 0.9, 0.6, 0.45, 1)
                .line(-0.85, 1)
                .curve(-0.4, 0.6, -0.4, 0.4, -0.7, 0)
                .curve(-1, -0.4, -0.9, -0.7, -0.5, -1)
                .close()
                .through(-0.45, -0.6, 0.2, -0.6)
                .through(-0.4, -0.2, 0.25, -0.2)
                .through(-0.25, 0.2, 0.45, 0.2)
                .through(-0.25, 0.6, 0.4, 0.6));
    }

    private void table() {
        outline(square().through(-1, -0.7, 1, -0.7, 1, 0.7, -1, 0.7).close());
        pen.path(
                square().through(-1, -0.7, 1, -0.7, 1, -0.3, -1, -0.3).close().path(),
                Line.of(1).filled("#cccccc"));
        outline(square().through(-1, 0.2, 1, 0.2).through(-0.4, -0.3, -0.4, 0.7));
    }
}
