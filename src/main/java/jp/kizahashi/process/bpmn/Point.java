package jp.kizahashi.process.bpmn;

/** A place on a plane, in pixels, y downwards; may be negative or broken. */
public record Point(double x, double y) {
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
