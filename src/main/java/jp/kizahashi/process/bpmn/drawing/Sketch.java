package jp.kizahashi.process.bpmn.drawing;

import jp.kizahashi.process.bpmn.Bounds;

/** A path in a square of its own from −1 to 1, put onto bounds: so every sign grows with its shape. */
final class Sketch {
    private final StringBuilder d = new StringBuilder();
    private final double x;
    private final double y;
    private final double half;

    /** A square around a place. */
    Sketch(double x, double y, double half) {
        this.x = x;
        this.y = y;
        this.half = half;
    }

    /** The square in the middle of the bounds that takes that share of their shorter side. */
    static Sketch inside(Bounds bounds, double share) {
        return new Sketch(bounds.middle(), bounds.centre(), Math.min(bounds.width(), bounds.height()) / 2 * share);
    }

    Sketch move(double toX, double toY) {
        return point('M', toX, toY);
    }

    Sketch line(double toX, double toY) {
        return point('L', toX, toY);
    }

    /** Moves to the first point, then draws through the others. */
    Sketch through(double... places) {
        move(places[0], places[1]);
        for (int i = 2; i < places.length; i += 2) line(places[i], places[i + 1]);
        return this;
    }

    Sketch curve(double aX, double aY, double bX, double bY, double toX, double toY) {
        point('C', aX, aY);
        d.append(' ').append(place(bX, bY)).append(' ').append(place(toX, toY));
        return this;
    }

    Sketch circle(double atX, double atY, double radius) {
        String r = Pen.n(radius * half);
        move(atX - radius, atY);
        d.append("a")
                .append(r)
                .append(' ')
                .append(r)
                .append(" 0 1 0 ")
                .append(Pen.n(2 * radius * half))
                .append(" 0");
        d.append("a")
                .append(r)
                .append(' ')
                .append(r)
                .append(" 0 1 0 ")
                .append(Pen.n(-2 * radius * half))
                .append(" 0");
        return this;
    }

    Sketch close() {
        d.append('Z');
        return this;
    }

    /** The path, as the value of {@code d}. */
    String path() {
        return d.toString();
    }

    private Sketch point(char command, double toX, double toY) {
        d.append(command).append(place(toX, toY));
        return this;
    }

    private String place(double atX, double atY) {
        return Pen.n(x + atX * half) + " " + Pen.n(y + atY * half);
    }
}
