package jp.kizahashi.process.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Diagram.Edge;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Reads the diagram part of a file. */
final class DiagramReader {
    /** Beyond this no reader of drawings is right any more. */
    private static final double FARTHEST = 1e7;

    private final Model model;
    private final List<Finding> errors = new ArrayList<>();

    DiagramReader(Model model) {
        this.model = model;
    }

    List<Finding> errors() {
        return errors;
    }

    List<Diagram> diagrams() {
        return model.definitions().children(Bpmn.DIAGRAM, "BPMNDiagram").stream()
                .map(this::diagram)
                .toList();
    }

    private Diagram diagram(XmlElement element) {
        List<Shape> shapes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Optional<XmlElement> plane = element.child(Bpmn.DIAGRAM, "BPMNPlane");
        if (plane.isEmpty()) errors.add(Finding.error("DIAGRAM_WITHOUT_PLANE", element));
        plane.ifPresent(p -> p.children().forEach(part -> part(part, shapes, edges)));
        return new Diagram(element, element.value("name"), plane.flatMap(p -> element(p, false)), shapes, edges);
    }

    private void part(XmlElement part, List<Shape> shapes, List<Edge> edges) {
        if (part.is(Bpmn.DIAGRAM, "BPMNShape")) shape(part).ifPresent(shapes::add);
        if (part.is(Bpmn.DIAGRAM, "BPMNEdge")) edge(part).ifPresent(edges::add);
    }

    private Optional<Shape> shape(XmlElement part) {
        Optional<XmlElement> element = element(part, true);
        Optional<Bounds> bounds = part.child(Bpmn.DC, "Bounds").flatMap(this::bounds);
        if (part.child(Bpmn.DC, "Bounds").isEmpty()) errors.add(Finding.error("SHAPE_WITHOUT_BOUNDS", part));
        return bounds.map(b -> new Shape(part, element, b, label(part)));
    }

    private Optional<Edge> edge(XmlElement part) {
        Optional<XmlElement> element = element(part, true);
        List<Point> points = new ArrayList<>();
        for (XmlElement p : part.children(Bpmn.DI, "waypoint")) {
            Optional<Double> x = number(p, "x", false);
            Optional<Double> y = number(p, "y", false);
            if (x.isPresent() && y.isPresent()) points.add(new Point(x.get(), y.get()));
        }
        if (points.size() < 2) {
            errors.add(Finding.error("EDGE_WITHOUT_POINTS", part));
            return Optional.empty();
        }
        return Optional.of(new Edge(part, element, points, label(part)));
    }

    private Optional<XmlElement> element(XmlElement part, boolean needed) {
        Optional<XmlAttribute> reference = part.attribute("bpmnElement");
        Optional<XmlElement> element =
                reference.flatMap(a -> model.referred(a.value())).filter(Bpmn::isModel);
        if (reference.isPresent() && element.isEmpty()) {
            String id = reference.get().value().strip();
            errors.add(Finding.error("DRAWN_ELEMENT_UNKNOWN", part, part.local(), id));
        } else if (needed && reference.isEmpty()) {
            errors.add(Finding.error("DRAWN_ELEMENT_MISSING", part, part.local()));
        }
        return element;
    }

    private Optional<Bounds> label(XmlElement part) {
        return part.child(Bpmn.DIAGRAM, "BPMNLabel")
                .flatMap(l -> l.child(Bpmn.DC, "Bounds"))
                .flatMap(this::bounds);
    }

    private Optional<Bounds> bounds(XmlElement element) {
        Optional<Double> x = number(element, "x", false);
        Optional<Double> y = number(element, "y", false);
        Optional<Double> width = number(element, "width", true);
        Optional<Double> height = number(element, "height", true);
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) return Optional.empty();
        return Optional.of(new Bounds(x.get(), y.get(), width.get(), height.get()));
    }

    private Optional<Double> number(XmlElement element, String attribute, boolean positive) {
        String value = element.value(attribute).strip();
        double number = Double.NaN;
        if (value.matches("[+-]?([0-9]{1,40}([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?"))
            number = Double.parseDouble(value);
        if (Math.abs(number) <= FARTHEST && (!positive || number >= 0)) return Optional.of(number);
        errors.add(Finding.error("COORDINATE", element, attribute, value));
        return Optional.empty();
    }
}
