package jp.kizahashi.process.bpmn.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Diagram.Edge;
import jp.kizahashi.process.bpmn.Diagram.Part;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Draws one diagram: what holds others first, lines above shapes, labels above all. */
final class DiagramDrawing {
    private final Model model;
    private final Diagram diagram;
    private final Pen pen;
    private final LabelSizes sizes;
    private final Set<XmlElement> opened = new HashSet<>();

    DiagramDrawing(Model model, Diagram diagram, Pen pen) {
        this.model = model;
        this.diagram = diagram;
        this.pen = pen;
        this.sizes = new LabelSizes(diagram);
        for (Shape shape : diagram.shapes())
            shape.element().flatMap(XmlElement::parent).ifPresent(opened::add);
    }

    void draw() {
        List<Shape> shapes = new ArrayList<>(diagram.shapes());
        shapes.sort(Comparator.comparingInt(DiagramDrawing::layer).thenComparingDouble(DiagramDrawing::smallness));
        shapes.forEach(this::shape);
        diagram.edges().forEach(this::edge);
        shapes.forEach(this::label);
        diagram.edges().forEach(this::label);
    }

    /** Puts the marks on what they name, over everything else. */
    void mark(Map<String, Mark> marks) {
        if (marks.isEmpty()) return;
        MarkDrawing drawing = new MarkDrawing(pen);
        Stream.<Part>concat(diagram.edges().stream(), diagram.shapes().stream()).forEach(part -> {
            String id = part.element().map(Bpmn::id).orElse("");
            Mark mark = marks.get(id);
            if (mark != null) drawing.draw(part, mark, id);
        });
    }

    /** Whatever may hold others comes before them; events on the edge of an activity come behind it. */
    private static int layer(Shape shape) {
        XmlElement element = shape.element().orElse(null);
        if (element == null || Bpmn.is(element, "participant") && !isBand(shape)) return 0;
        if (Bpmn.is(element, "lane")) return 1;
        if (Bpmn.isA(element, "subProcess") || Bpmn.is(element, "callActivity")) return 2;
        if (Bpmn.is(element, "subChoreography") || Bpmn.is(element, "callChoreography")) return 2;
        return isBand(shape) || Bpmn.is(element, "boundaryEvent") ? 4 : 3;
    }

    private static boolean isBand(Shape shape) {
        return !shape.drawn().value("participantBandKind").isBlank();
    }

    /** Among what may hold others the largest comes first; the rest keeps the order of the file. */
    private static double smallness(Shape shape) {
        return layer(shape) > 2 ? 0 : -shape.bounds().width() * shape.bounds().height();
    }

    private void shape(Shape shape) {
        open("bpmn-shape", shape);
        Lettering letters = new Lettering(pen, sizes.of(shape.drawn()));
        Optional<XmlElement> element = shape.element();
        if (element.isPresent()) shape(element.get(), shape, letters);
        else pen.rectangle(shape.bounds(), 4, Line.of(1).dashed("4 4"));
        pen.xml().close();
    }

    private void shape(XmlElement element, Shape shape, Lettering letters) {
        Bounds b = shape.bounds();
        if (Bpmn.isA(element, "event")) new EventDrawing(model, pen).draw(element, b);
        else if (Bpmn.isA(element, "gateway")) new GatewayDrawing(pen, b).draw(element, shape);
        else if (Bpmn.isA(element, "activity"))
            new ActivityDrawing(model, pen).draw(element, shape, isExpanded(element, shape), letters);
        else if (Bpmn.isA(element, "choreographyActivity"))
            new PoolDrawing(model, pen).choreography(element, shape, letters, isExpanded(element, shape));
        else if (Bpmn.isA(element, "conversationNode")) new PoolDrawing(model, pen).conversation(element, b);
        else other(element, shape, letters);
    }

    private void other(XmlElement element, Shape shape, Lettering letters) {
        Bounds b = shape.bounds();
        DataDrawing data = new DataDrawing(model, pen);
        PoolDrawing pools = new PoolDrawing(model, pen);
        switch (element.local()) {
            case "participant" -> {
                if (isBand(shape)) pools.choreographyBand(element, shape, letters);
                else pools.pool(element, shape, letters);
            }
            case "lane" -> pools.lane(element, shape, letters);
            case "dataObject", "dataObjectReference", "dataInput", "dataOutput" -> data.sheet(element, b);
            case "dataStore", "dataStoreReference" -> data.store(b);
            case "message" -> data.message(b, !element.value("initiating").equals("false"));
            case "textAnnotation" -> data.note(element, b, letters);
            case "group" -> data.group(b);
            default -> {
                pen.rectangle(b, 4, Line.of(1).dashed("4 4"));
                letters.inside(Bpmn.name(element), b);
            }
        }
    }

    /** What the file says; when it says nothing, true when something inside is drawn too. */
    private boolean isExpanded(XmlElement element, Shape shape) {
        boolean holds = Bpmn.isA(element, "subProcess") || Bpmn.is(element, "subChoreography");
        if (Bpmn.is(element, "callActivity")) return shape.is("isExpanded", false);
        return holds && shape.is("isExpanded", opened.contains(element));
    }

    private void edge(Edge edge) {
        open("bpmn-edge", edge);
        new EdgeDrawing(model, pen).draw(edge);
        pen.xml().close();
    }

    private void open(String kind, Part part) {
        Optional<XmlElement> element = part.element();
        Paint paint = Paint.of(part.drawn());
        pen.colours(paint.fill(), paint.stroke());
        pen.xml()
                .open(
                        "g",
                        "class",
                        kind + element.map(e -> " bpmn-" + e.local()).orElse(""),
                        "data-element-id",
                        element.map(Bpmn::id).orElse(part.drawn().value("bpmnElement")),
                        "data-shape-id",
                        Bpmn.id(part.drawn()).isEmpty() ? null : Bpmn.id(part.drawn()));
        String name = element.map(this::text).orElse("");
        if (!name.isBlank()) pen.xml().element("title", name);
    }

    /** The labels that do not stand inside their shape. */
    private void label(Part part) {
        String text = part.element()
                .filter(e -> isLabelledOutside(e, part))
                .map(this::text)
                .orElse("");
        if (text.isBlank()) return;
        String id = part.element().map(Bpmn::id).orElse("");
        pen.xml().open("g", "class", "bpmn-label", "data-element-id", id);
        place(text, part, new Lettering(pen, sizes.of(part.drawn())));
        pen.xml().close();
    }

    private static void place(String text, Part part, Lettering letters) {
        if (part.label().isPresent()) {
            letters.label(text, part.label().get());
            return;
        }
        switch (part) {
            case Shape s -> place(text, s, letters);
            case Edge e -> {
                Point middle = EdgeDrawing.middle(e.points());
                letters.behind(text, middle.x() + 4, middle.y() - 15);
            }
        }
    }

    private static void place(String text, Shape shape, Lettering letters) {
        Bounds bounds = shape.bounds();
        if (shape.element().filter(e -> Bpmn.is(e, "group")).isPresent())
            letters.label(text, new Bounds(bounds.x(), bounds.y() + 4, bounds.width(), 14));
        else letters.under(text, bounds.middle(), bounds.bottom() + 3);
    }

    private static boolean isLabelledOutside(XmlElement e, Part part) {
        if (part instanceof Edge) return true;
        return Bpmn.isA(e, "event")
                || Bpmn.isA(e, "gateway")
                || Bpmn.isA(e, "conversationNode")
                || e.local().startsWith("data")
                || Bpmn.is(e, "message")
                || Bpmn.is(e, "group");
    }

    /** The name; the text of a note; what a group stands for; the state of a paper in brackets. */
    private String text(XmlElement e) {
        if (Bpmn.is(e, "textAnnotation")) return new DataDrawing(model, pen).text(e);
        if (Bpmn.is(e, "group"))
            return model.referred(e, "categoryValueRef")
                    .map(v -> v.value("value"))
                    .orElse("");
        String state = e.child(Bpmn.MODEL, "dataState").map(Bpmn::name).orElse("");
        return state.isBlank() ? Bpmn.name(e) : Bpmn.name(e) + "\n[" + state.strip() + "]";
    }

    /** Everything drawn, with room for labels that the file gives no place. */
    static Bounds extent(Diagram diagram) {
        Bounds all = null;
        for (Shape s : diagram.shapes()) {
            Bounds b = s.bounds();
            all = all == null ? b : all.around(b);
            if (s.label().isPresent()) all = all.around(s.label().get());
            else all = all.around(new Point(b.x(), b.bottom() + 20));
        }
        for (Edge e : diagram.edges()) {
            for (Point p : e.points()) all = all == null ? new Bounds(p.x(), p.y(), 0, 0) : all.around(p);
            if (e.label().isPresent() && all != null) all = all.around(e.label().get());
        }
        return all == null ? new Bounds(0, 0, 0, 0) : all;
    }
}
