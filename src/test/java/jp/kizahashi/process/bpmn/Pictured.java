package jp.kizahashi.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads back where a picture draws something. */
final class Pictured {
    private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");
    private static final Offset<Double> ABOUT = within(1.1);

    /** The lid of a drum is round: its highest and lowest points are no corners of the path. */
    private static final Offset<Double> ROUND = within(11.0);

    private Pictured() {}

    static void assertBounds(Element group, Bounds bounds) {
        Bounds drawn = first(group);
        assertThat(drawn.x()).isCloseTo(bounds.x(), ABOUT);
        assertThat(drawn.right()).isCloseTo(bounds.right(), ABOUT);
        Offset<Double> offset = group.getAttribute("class").contains("dataStore") ? ROUND : ABOUT;
        assertThat(drawn.y()).isCloseTo(bounds.y(), offset);
        assertThat(drawn.bottom()).isCloseTo(bounds.bottom(), offset);
    }

    static void assertPoints(Element group, List<Point> points) {
        Element line = children(group).stream()
                .filter(e -> e.getTagName().equals("polyline"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line"));
        String[] places = line.getAttribute("points").split("[ ,]");
        assertThat(places).hasSize(points.size() * 2);
        for (int i = 0; i < points.size(); i++) {
            assertThat(Double.parseDouble(places[2 * i]))
                    .isCloseTo(points.get(i).x(), within(0.01));
            assertThat(Double.parseDouble(places[2 * i + 1]))
                    .isCloseTo(points.get(i).y(), within(0.01));
        }
    }

    /** Everything written for that element, in its shape and its label. */
    static String words(Element svg, String id) {
        StringBuilder words = new StringBuilder();
        for (Element e : children(svg)) {
            if (e.getAttribute("data-element-id").equals(id)) texts(e, words);
            else words.append(words(e, id));
        }
        return words.toString();
    }

    private static void texts(Element group, StringBuilder to) {
        for (Element e : children(group)) {
            if (e.getTagName().equals("text")) to.append(e.getTextContent());
            else if (e.getTagName().equals("g")) texts(e, to);
        }
    }

    private static Bounds first(Element group) {
        for (Element e : children(group)) {
            switch (e.getTagName()) {
                case "rect" -> {
                    return new Bounds(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
                }
                case "ellipse" -> {
                    return new Bounds(
                            number(e, "cx") - number(e, "rx"),
                            number(e, "cy") - number(e, "ry"),
                            2 * number(e, "rx"),
                            2 * number(e, "ry"));
                }
                case "path" -> {
                    return path(e.getAttribute("d"));
                }
                default -> {}
            }
        }
        throw new AssertionError("nothing drawn");
    }

    private static Bounds path(String d) {
        Matcher point = POINT.matcher(d);
        Bounds bounds = null;
        while (point.find()) {
            Point p = new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
            bounds = bounds == null ? new Bounds(p.x(), p.y(), 0, 0) : bounds.around(p);
        }
        if (bounds == null) throw new AssertionError("an empty path");
        return bounds;
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling())
            if (n instanceof Element e) children.add(e);
        return children;
    }
}
