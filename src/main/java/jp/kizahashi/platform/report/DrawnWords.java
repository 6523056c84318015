package jp.kizahashi.platform.report;

import java.awt.geom.AffineTransform;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One line of words in a drawing.
 *
 * @param place from the line's own units to those of the drawing
 * @param x where it is anchored, in its own units
 * @param y its base line
 * @param size height of its letters
 * @param anchor {@code start}, {@code middle} or {@code end}
 * @param width of the whole drawing
 * @param height of the whole drawing
 */
record DrawnWords(
        String text,
        AffineTransform place,
        double x,
        double y,
        double size,
        String anchor,
        double width,
        double height) {
    private static final Pattern CALL = Pattern.compile("(translate|rotate|scale)\\(([^)]*)\\)");
    private static final double USUAL_SIZE = 16;

    /** The words of a drawing in its order; what no font of ours can draw is left out. */
    static List<DrawnWords> of(Picture picture) {
        try {
            return new Reader(picture).read();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a drawing of our own cannot be read", e);
        }
    }

    /**
     * How a line with letters of height 1 must be laid to cover it.
     *
     * @param surface from the units of the drawing to the page
     * @param length how long the line is, in its own units
     */
    AffineTransform onPaper(AffineTransform surface, double length) {
        double before = switch (anchor) {
            case "middle" -> length / 2;
            case "end" -> length;
            default -> 0;
        };
        AffineTransform to = new AffineTransform(surface);
        to.concatenate(place);
        to.translate(x - before, y);
        to.scale(size, -size);
        return to;
    }

    private static final class Reader {
        private final Picture picture;
        private final XMLStreamReader in;
        private final Deque<AffineTransform> places = new ArrayDeque<>();
        private final List<DrawnWords> words = new ArrayList<>();

        Reader(Picture picture) throws XMLStreamException {
            this.picture = picture;
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            this.in = factory.createXMLStreamReader(new StringReader(picture.svg()));
            places.push(new AffineTransform());
        }

        List<DrawnWords> read() throws XMLStreamException {
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (in.getLocalName().equals("text")) line();
                    else places.push(placed());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    places.pop();
                }
            }
            return words;
        }

        private AffineTransform placed() {
            AffineTransform to = new AffineTransform(places.element());
            Matcher call = CALL.matcher(value("transform", ""));
            while (call.find()) {
                double[] n = Pattern.compile("[\\s,]+")
                        .splitAsStream(call.group(2).strip())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                switch (call.group(1)) {
                    case "translate" -> to.translate(n[0], n.length > 1 ? n[1] : 0);
                    case "scale" -> to.scale(n[0], n.length > 1 ? n[1] : n[0]);
                    default -> to.rotate(Math.toRadians(n[0]), n.length > 1 ? n[1] : 0, n.length > 2 ? n[2] : 0);
                }
            }
            return to;
        }

        private void line() throws XMLStreamException {
            AffineTransform place = placed();
            double x = number("x", 0);
            double y = number("y", 0);
            double size = number("font-size", USUAL_SIZE);
            String anchor = value("text-anchor", "start");
            String text = drawable(in.getElementText());
            if (!text.isBlank())
                words.add(new DrawnWords(text, place, x, y, size, anchor, picture.width(), picture.height()));
        }

        private static String drawable(String text) {
            StringBuilder to = new StringBuilder();
            text.codePoints().filter(EmbeddedFont::canDraw).forEach(to::appendCodePoint);
            return to.toString();
        }

        private double number(String attribute, double otherwise) {
            return Double.parseDouble(value(attribute, String.format(Locale.ROOT, "%s", otherwise)));
        }

        private String value(String attribute, String otherwise) {
            String value = in.getAttributeValue(null, attribute);
            return value == null ? otherwise : value;
        }
    }
}
