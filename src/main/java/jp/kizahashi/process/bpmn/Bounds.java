package jp.kizahashi.process.bpmn;

/** A rectangle on a plane, in pixels, y downwards; the place may be negative or broken. */
public record Bounds(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middle() {
        return x + width / 2;
    }

    public double centre() {
        return y + height / 2;
    }

    /** True when they share more than a border. */
    public boolean overlaps(Bounds other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** True when the other lies inside or on the border. */
    public boolean contains(Bounds other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    /** True for a point inside; its left and upper border belong to it, so that neighbours share no point. */
    public boolean contains(double px, double py) {
        return x <= px && px < right() && y <= py && py < bottom();
    }

    /** What both cover; without size when they are apart. */
    public Bounds common(Bounds other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        return new Bounds(
                left,
                top,
                Math.max(0, Math.min(right(), other.right()) - left),
                Math.max(0, Math.min(bottom(), other.bottom()) - top));
    }

    public Bounds plus(double dx, double dy) {
        return new Bounds(x + dx, y + dy, width, height);
    }

    /** The smallest rectangle around both. */
    public Bounds around(Bounds other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Bounds(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public Bounds around(Point point) {
        return around(new Bounds(point.x(), point.y(), 0, 0));
    }
}
