package jp.kizahashi.process.bpmn.drawing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kizahashi.platform.chart.TextFit;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Model;

/**
 * The picture of a file as SVG. One unit is one unit of the diagram. The first diagram stands at the coordinates of the
 * file; further ones below it, each in a group that moves it down.
 *
 * <p>Each shape and edge is a {@code <g>} with {@code data-element-id}, so that pages can find, colour and search it.
 * Presentation attributes only, no script, no style, nothing from outside; all text is escaped.
 */
public final class FlowPicture {
    private static final double MARGIN = 20;

    private FlowPicture() {}

    /** A whole {@code <svg>} element of every diagram; an empty picture when nothing is drawn. */
    public static String svg(Model model) {
        return svg(model, Map.of());
    }

    /**
     * As {@link #svg(Model)} with something said about some elements.
     *
     * @param marks by element id; ids that are not drawn are passed over
     */
    public static String svg(Model model, Map<String, Mark> marks) {
        List<Diagram> diagrams = Diagram.of(model);
        Xml xml = new Xml();
        Bounds whole = extent(diagrams);
        String box =
                Pen.n(whole.x()) + " " + Pen.n(whole.y()) + " " + Pen.n(whole.width()) + " " + Pen.n(whole.height());
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                box,
                "width",
                Pen.n(whole.width()),
                "height",
                Pen.n(whole.height()),
                "role",
                "img",
                "font-family",
                TextFit.FAMILIES,
                "fill",
                Pen.INK);
        xml.element("title", title(model, diagrams));
        Pen pen = new Pen(xml);
        pen.xml()
                .empty(
                        "rect",
                        "class",
                        "paper",
                        "x",
                        Pen.n(whole.x()),
                        "y",
                        Pen.n(whole.y()),
                        "width",
                        Pen.n(whole.width()),
                        "height",
                        Pen.n(whole.height()),
                        "fill",
                        Pen.PAPER);
        draw(model, diagrams, marks, pen);
        return xml.close().toString();
    }

    private static void draw(Model model, List<Diagram> diagrams, Map<String, Mark> marks, Pen pen) {
        double below = 0;
        for (int i = 0; i < diagrams.size(); i++) {
            Bounds extent = DiagramDrawing.extent(diagrams.get(i));
            double down = i == 0 ? 0 : below - extent.y();
            String move = down == 0 ? null : "translate(0 " + Pen.n(down) + ")";
            pen.xml().open("g", "class", "bpmn-diagram", "transform", move);
            DiagramDrawing drawing = new DiagramDrawing(model, diagrams.get(i), pen);
            drawing.draw();
            drawing.mark(marks);
            pen.xml().close();
            below = extent.bottom() + down + 2 * MARGIN;
        }
    }

    private static Bounds extent(List<Diagram> diagrams) {
        Bounds whole = null;
        for (Diagram diagram : diagrams) {
            Bounds extent = DiagramDrawing.extent(diagram);
            whole = whole == null
                    ? extent
                    : whole.around(
                            new Bounds(extent.x(), whole.bottom() + 2 * MARGIN, extent.width(), extent.height()));
        }
        Bounds b = whole == null ? new Bounds(0, 0, 0, 0) : whole;
        return new Bounds(b.x() - MARGIN, b.y() - MARGIN, b.width() + 2 * MARGIN, b.height() + 2 * MARGIN);
    }

    private static String title(Model model, List<Diagram> diagrams) {
        String name = diagrams.stream()
                .map(Diagram::name)
                .filter(n -> !n.isBlank())
                .findFirst()
                .orElse("");
        if (!name.isBlank()) return name;
        return Stream.concat(
                        Stream.of(model.definitions()),
                        Stream.concat(model.all("participant").stream(), model.all("process").stream()))
                .map(Bpmn::name)
                .filter(n -> !n.isBlank())
                .findFirst()
                .orElse("");
    }
}
