package jp.kizahashi.process.bpmn;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * One diagram of a file: shapes and edges in the order of drawing. What has no readable place is left out and named by
 * {@link Validation}.
 *
 * @param name its name; empty without one
 * @param plane the element it shows (a process, a collaboration, a sub-process); empty when it names none
 */
public record Diagram(
        XmlElement element, String name, Optional<XmlElement> plane, List<Shape> shapes, List<Edge> edges) {

    /** Every diagram of the model in the order of the file. */
    public static List<Diagram> of(Model model) {
        return new DiagramReader(model).diagrams();
    }

    static List<Finding> errors(Model model) {
        DiagramReader reader = new DiagramReader(model);
        reader.diagrams();
        return reader.errors();
    }

    /** What is drawn: a shape or an edge. */
    public sealed interface Part permits Shape, Edge {
        /** Where it stands in the diagram part of the file. */
        XmlElement drawn();

        /** The element of the model; empty when it names none that exists. */
        Optional<XmlElement> element();

        /** Where its label stands; empty when the file leaves that to the reader. */
        Optional<Bounds> label();
    }

    /** A node with its place. Attributes such as {@code isExpanded} are read from {@link #drawn()}. */
    public record Shape(XmlElement drawn, Optional<XmlElement> element, Bounds bounds, Optional<Bounds> label)
            implements Part {
        /** True when the attribute says so, false when it says not, the other value when it is missing. */
        public boolean is(String attribute, boolean otherwise) {
            return Bpmn.isTrue(drawn, attribute, otherwise);
        }
    }

    /** A line with its points, at least two. */
    public record Edge(XmlElement drawn, Optional<XmlElement> element, List<Point> points, Optional<Bounds> label)
            implements Part {}
}
