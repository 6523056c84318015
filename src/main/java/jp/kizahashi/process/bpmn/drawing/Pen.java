package jp.kizahashi.process.bpmn.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Point;
import org.jspecify.annotations.Nullable;

/** Draws lines and surfaces with presentation attributes only, in the units of the diagram. */
final class Pen {
    static final String INK = "#1a1a1a";
    static final String PAPER = "#ffffff";
    static final String NOTHING = "none";

    private final Xml xml;
    private String fill = PAPER;
    private String stroke = INK;

    Pen(Xml xml) {
        this.xml = xml;
    }

    Xml xml() {
        return xml;
    }

    /** The colours of the next shapes. */
    void colours(String newFill, String newStroke) {
        fill = newFill;
        stroke = newStroke;
    }

    String fill() {
        return fill;
    }

    String stroke() {
        return stroke;
    }

    /** How a line is drawn: its width, its dashes, and what lies inside. */
    record Line(
            double width, @Nullable String dashes, @Nullable String inside) {
        static Line of(double width) {
            return new Line(width, null, null);
        }

        Line dashed(String pattern) {
            return new Line(width, pattern, inside);
        }

        Line filled(String with) {
            return new Line(width, dashes, with);
        }
    }

    void rectangle(Bounds b, double corner, Line line) {
        String rounded = corner == 0 ? null : n(Math.min(corner, Math.min(b.width(), b.height()) / 2));
        shape(
                "rect",
                line,
                "x",
                n(b.x()),
                "y",
                n(b.y()),
                "width",
                n(b.width()),
                "height",
                n(b.height()),
                "rx",
                rounded);
    }

    void ellipse(Bounds b, double inset, Line line) {
        String across = n(Math.max(0, b.width() / 2 - inset));
        String down = n(Math.max(0, b.height() / 2 - inset));
        shape("ellipse", line, "cx", n(b.middle()), "cy", n(b.centre()), "rx", across, "ry", down);
    }

    void path(String d, Line line) {
        shape("path", line, "d", d, "stroke-linejoin", "round");
    }

    void polyline(List<Point> points, Line line) {
        StringBuilder to = new StringBuilder();
        for (Point p : points)
            to.append(to.isEmpty() ? "" : " ").append(n(p.x())).append(',').append(n(p.y()));
        shape("polyline", line.filled(NOTHING), "points", to.toString(), "stroke-linejoin", "round");
    }

    /** Where it lies, then how it is drawn. */
    private void shape(String element, Line line, @Nullable Object... geometry) {
        Object[] strokes = {
            "fill",
            line.inside() == null ? fill : line.inside(),
            "stroke",
            stroke,
            "stroke-width",
            n(line.width()),
            "stroke-dasharray",
            line.dashes()
        };
        xml.empty(element, Stream.of(geometry, strokes).flatMap(Arrays::stream).toArray());
    }

    /** At most two decimals, no trailing zeros. */
    static String n(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) return sign + whole;
        String decimals = rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return sign + whole + decimals;
    }
}
