package jp.kizahashi.process.bpmn.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.chart.TextFit;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a flow cut into sheets of paper: between the steps where that is possible, with a つなぎ記号 of the same
 * number on both sides wherever a line is cut.
 */
public final class FlowSheets {
    /** Around the window of a sheet, for the signs that join it to the next. */
    private static final double BORDER = 34;

    private final Model model;
    private final Map<String, Mark> marks;
    private final double width;
    private final double height;
    private final List<Sheet> sheets = new ArrayList<>();
    private int joins;

    private FlowSheets(Model model, Map<String, Mark> marks, double width, double height) {
        this.model = model;
        this.marks = marks;
        this.width = width;
        this.height = height;
    }

    /**
     * One sheet.
     *
     * @param svg a whole {@code <svg>} element whose viewBox begins at 0 0
     * @param joined how many lines go on on other sheets
     */
    public record Sheet(String svg, int joined) {}

    /**
     * The sheets, from the left to the right and then downwards.
     *
     * @param width of a sheet at most, in the units of the drawing
     * @param height of a sheet at most
     */
    public static List<Sheet> of(Model model, Map<String, Mark> marks, double width, double height) {
        FlowSheets all = new FlowSheets(model, marks, width - 2 * BORDER, height - 2 * BORDER);
        for (Diagram diagram : Diagram.of(model)) if (!diagram.shapes().isEmpty()) all.cut(diagram);
        return List.copyOf(all.sheets);
    }

    /** The least shrinking that saves sheets: the smallest letters stay above 2 mm. */
    private void cut(Diagram diagram) {
        Grid grid = grid(diagram, 1);
        for (double closer : List.of(1.15, 1.35)) {
            Grid other = grid(diagram, closer);
            if (other.count() < grid.count()) grid = other;
        }
        Joins signs = new Joins(diagram, grid, joins);
        joins += signs.count();
        for (int row = 0; row < grid.rows(); row++)
            for (int column = 0; column < grid.columns(); column++)
                if (grid.number(column, row) > 0)
                    sheets.add(sheet(diagram, grid.window(column, row), signs, grid.number(column, row)));
    }

    private Grid grid(Diagram diagram, double closer) {
        Cuts cuts = new Cuts(diagram, DiagramDrawing.extent(diagram));
        return new Grid(
                cuts.across(width * closer),
                cuts.down(height * closer),
                sheets.size() + 1,
                window -> holdsSomething(diagram, window));
    }

    /** A sheet on which only empty lanes would stand is not printed. */
    private static boolean holdsSomething(Diagram diagram, Bounds window) {
        return diagram.shapes().stream()
                        .anyMatch(s -> s.element().filter(Cuts::isSmall).isPresent() && window.overlaps(s.bounds()))
                || diagram.edges().stream().anyMatch(e -> meets(window, e));
    }

    private Sheet sheet(Diagram diagram, Bounds window, Joins signs, int number) {
        Diagram part = part(diagram, window);
        Xml xml = new Xml();
        String wide = Pen.n(window.width() + 2 * BORDER);
        String high = Pen.n(window.height() + 2 * BORDER);
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + wide + " " + high,
                "width",
                wide,
                "height",
                high,
                "font-family",
                TextFit.FAMILIES,
                "fill",
                Pen.INK);
        String clip = "sheet" + number;
        xml.open("clipPath", "id", clip);
        rectangle(xml, window, null);
        xml.close();
        String move = "translate(" + Pen.n(BORDER - window.x()) + " " + Pen.n(BORDER - window.y()) + ")";
        xml.open("g", "transform", move);
        xml.open("g", "clip-path", "url(#" + clip + ")");
        Pen pen = new Pen(xml);
        DiagramDrawing drawing = new DiagramDrawing(model, part, pen);
        drawing.draw();
        drawing.mark(marks);
        xml.close();
        goingOn(diagram, window, pen);
        int joined = signs.draw(number, pen);
        xml.close().close();
        return new Sheet(xml.toString(), joined);
    }

    /** The names of lanes that began on a sheet further left. */
    private static void goingOn(Diagram diagram, Bounds window, Pen pen) {
        for (Diagram.Shape shape : diagram.shapes()) {
            Bounds b = shape.bounds();
            boolean lane = shape.element().filter(e -> Bpmn.is(e, "lane")).isPresent();
            if (!lane || b.x() >= window.x() || !b.overlaps(window)) continue;
            pen.xml()
                    .element(
                            "text",
                            shape.element().map(Bpmn::name).orElse(""),
                            "x",
                            Pen.n(window.x() + 6),
                            "y",
                            Pen.n(Math.max(b.y(), window.y()) + 14),
                            "font-size",
                            "10",
                            "font-weight",
                            "bold");
        }
    }

    private static void rectangle(Xml xml, Bounds b, @Nullable String fill) {
        xml.empty(
                "rect",
                "x",
                Pen.n(b.x()),
                "y",
                Pen.n(b.y()),
                "width",
                Pen.n(b.width()),
                "height",
                Pen.n(b.height()),
                "fill",
                fill);
    }

    /** What of the diagram the window shows, with what its flags and labels need. */
    private static Diagram part(Diagram diagram, Bounds window) {
        Bounds near = new Bounds(window.x() - 60, window.y() - 60, window.width() + 120, window.height() + 120);
        return new Diagram(
                diagram.element(),
                diagram.name(),
                diagram.plane(),
                diagram.shapes().stream()
                        .filter(s -> near.overlaps(s.bounds())
                                || s.label().filter(near::overlaps).isPresent())
                        .toList(),
                diagram.edges().stream().filter(e -> meets(near, e)).toList());
    }

    private static boolean meets(Bounds near, Diagram.Edge edge) {
        Bounds around = new Bounds(
                edge.points().getFirst().x(), edge.points().getFirst().y(), 0, 0);
        for (var point : edge.points()) around = around.around(point);
        return around.x() <= near.right()
                && near.x() <= around.right()
                && around.y() <= near.bottom()
                && near.y() <= around.bottom();
    }

    /** Where a diagram is cut. */
    private record Cuts(Diagram diagram, Bounds whole) {
        private static final double STEP = 10;
        private static final double LEAST = 0.7;
        private static final double MARGIN = 8;

        List<Double> across(double most) {
            return places(whole.x() - MARGIN, whole.right() + MARGIN, most, true);
        }

        List<Double> down(double most) {
            return places(whole.y() - MARGIN - 12, whole.bottom() + MARGIN, most, false);
        }

        private List<Double> places(double from, double to, double most, boolean across) {
            List<Double> places = new ArrayList<>(List.of(from));
            double at = from;
            while (to - at > most) {
                at = best(at, most, across);
                places.add(at);
            }
            places.add(to);
            return places;
        }

        /** The furthest place that cuts the fewest steps. */
        private double best(double from, double most, boolean across) {
            double best = from + most;
            long fewest = Long.MAX_VALUE;
            for (double at = from + most; at >= from + most * LEAST && fewest > 0; at -= STEP) {
                long cuts = cutAt(at, across);
                if (cuts < fewest) {
                    fewest = cuts;
                    best = at;
                }
            }
            return best;
        }

        private long cutAt(double at, boolean across) {
            return diagram.shapes().stream()
                    .filter(s -> s.element().filter(Cuts::isSmall).isPresent())
                    .map(Diagram.Shape::bounds)
                    .filter(b ->
                            across ? b.x() - 10 < at && at < b.right() + 10 : b.y() - 10 < at && at < b.bottom() + 24)
                    .count();
        }

        /** Pools and lanes are wide and may be cut. */
        private static boolean isSmall(XmlElement e) {
            return !Bpmn.is(e, "lane") && !Bpmn.is(e, "participant");
        }
    }
}
