package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.xml.Splice;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Writes placements as BPMN DI into a file: new diagrams at its end, additions at the end of their plane. */
final class DiagramWriter {
    private static final Map<String, String> PREFIXES = Map.of(Bpmn.DIAGRAM, "bpmndi", Bpmn.DC, "dc", Bpmn.DI, "di");

    private final Model model;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final List<String> undeclared = new ArrayList<>();
    private final StringBuilder diagrams = new StringBuilder();
    private final Map<Diagram, String> additions = new HashMap<>();

    DiagramWriter(Model model) {
        this.model = model;
        for (XmlElement e : model.elements()) ids.add(Bpmn.id(e));
        Set<String> taken = new HashSet<>();
        for (XmlElement e : model.elements())
            for (XmlAttribute a : e.attributes()) if (a.declaresNamespace()) taken.add(a.name());
        PREFIXES.forEach((address, usual) -> prefix(address, usual, taken));
    }

    /** The prefix the root binds to the address, unless something inside binds it anew; else one of our own. */
    private void prefix(String address, String usual, Set<String> taken) {
        for (XmlAttribute a : model.definitions().attributes()) {
            if (!a.name().startsWith("xmlns:") || !a.value().equals(address)) continue;
            prefixes.put(address, a.name().substring("xmlns:".length()));
            return;
        }
        String prefix = usual;
        for (int i = 1; taken.contains("xmlns:" + prefix); i++) prefix = usual + i;
        prefixes.put(address, prefix);
        undeclared.add("xmlns:" + prefix);
        undeclared.add(address);
    }

    /** A whole diagram of the plane. */
    void diagram(XmlElement plane, Placement placement) {
        Xml xml = new Xml();
        List<Object> attributes = new ArrayList<>(undeclared);
        attributes.addAll(List.of("id", id("BPMNDiagram_" + Bpmn.id(plane))));
        open(xml, "BPMNDiagram", attributes);
        List<Object> planeAttributes = new ArrayList<>(List.of("id", id("BPMNPlane_" + Bpmn.id(plane))));
        if (!Bpmn.id(plane).isEmpty()) planeAttributes.addAll(List.of("bpmnElement", Bpmn.id(plane)));
        open(xml, "BPMNPlane", planeAttributes);
        diagrams.append("  ").append(xml).append('\n');
        diagrams.append(parts(placement, false));
        String prefix = prefixes.get(Bpmn.DIAGRAM) + ":";
        diagrams.append("    </" + prefix + "BPMNPlane>\n  </" + prefix + "BPMNDiagram>\n");
    }

    /** What is added to a diagram of the file. */
    void addition(Diagram diagram, Placement placement) {
        String parts = parts(placement, true);
        if (!parts.isEmpty()) additions.put(diagram, parts);
    }

    /** The places of the file where all this goes in; diagrams that draw nothing make room for new ones. */
    List<Splice> splices(List<Diagram> present) {
        List<Splice> splices = new ArrayList<>();
        for (Diagram diagram : present) {
            String added = additions.get(diagram);
            boolean empty = diagram.shapes().isEmpty() && diagram.edges().isEmpty() && !diagrams.isEmpty();
            XmlElement e = diagram.element();
            if (added != null) e.child(Bpmn.DIAGRAM, "BPMNPlane").ifPresent(p -> splices.add(atEnd(p, added, "    ")));
            else if (empty && present.stream().allMatch(d -> d.shapes().isEmpty()))
                splices.add(new Splice(e.start(), e.end(), ""));
        }
        if (!diagrams.isEmpty()) splices.add(atEnd(model.definitions(), diagrams.toString(), ""));
        return splices;
    }

    private Splice atEnd(XmlElement parent, String content, String indent) {
        if (parent.closesItself()) {
            String whole = ">\n" + content + indent + "</" + parent.name() + ">";
            return new Splice(parent.end() - 2, parent.end(), whole);
        }
        int at = parent.contentEnd();
        String text = model.document().text();
        int lineStart = at;
        while (lineStart > parent.contentStart() && " \t".indexOf(text.charAt(lineStart - 1)) >= 0) lineStart--;
        boolean ownLine = lineStart > 0 && text.charAt(lineStart - 1) == '\n';
        int place = ownLine ? lineStart : at;
        return new Splice(place, place, ownLine ? content : "\n" + content + indent);
    }

    private String parts(Placement placement, boolean declare) {
        StringBuilder to = new StringBuilder();
        placement.shapes.forEach((e, b) -> {
            if (!Bpmn.id(e).isEmpty())
                to.append("      ")
                        .append(shape(e, b, placement.labels.get(e), declare))
                        .append('\n');
        });
        placement.lines.forEach((e, points) -> {
            if (!Bpmn.id(e).isEmpty())
                to.append("      ")
                        .append(edge(e, points, placement.labels.get(e), declare))
                        .append('\n');
        });
        return to.toString();
    }

    private Xml shape(XmlElement e, Bounds b, @Nullable Bounds label, boolean declare) {
        List<Object> attributes = new ArrayList<>(declare ? undeclared : List.of());
        attributes.addAll(List.of("id", id(Bpmn.id(e) + "_di"), "bpmnElement", Bpmn.id(e)));
        if (Bpmn.is(e, "participant") || Bpmn.is(e, "lane")) attributes.addAll(List.of("isHorizontal", "true"));
        if (Bpmn.is(e, "exclusiveGateway")) attributes.addAll(List.of("isMarkerVisible", "true"));
        if (Bpmn.isA(e, "subProcess"))
            attributes.addAll(List.of("isExpanded", b.width() != Sizes.TASK_WIDTH ? "true" : "false"));
        Xml xml = new Xml();
        open(xml, "BPMNShape", attributes);
        bounds(xml, b);
        label(xml, label);
        return xml.close();
    }

    private Xml edge(XmlElement e, List<Point> points, @Nullable Bounds label, boolean declare) {
        List<Object> attributes = new ArrayList<>(declare ? undeclared : List.of());
        attributes.addAll(List.of("id", id(Bpmn.id(e) + "_di"), "bpmnElement", Bpmn.id(e)));
        Xml xml = new Xml();
        open(xml, "BPMNEdge", attributes);
        for (Point p : points) xml.empty(prefixes.get(Bpmn.DI) + ":waypoint", "x", number(p.x()), "y", number(p.y()));
        label(xml, label);
        return xml.close();
    }

    private void label(Xml xml, @Nullable Bounds label) {
        if (label == null) return;
        open(xml, "BPMNLabel", List.of());
        bounds(xml, label);
        xml.close();
    }

    private void bounds(Xml xml, Bounds b) {
        xml.empty(
                prefixes.get(Bpmn.DC) + ":Bounds",
                "x",
                number(b.x()),
                "y",
                number(b.y()),
                "width",
                number(b.width()),
                "height",
                number(b.height()));
    }

    private void open(Xml xml, String local, List<?> attributes) {
        xml.open(prefixes.get(Bpmn.DIAGRAM) + ":" + local, attributes.toArray());
    }

    private String id(String wanted) {
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) id = wanted + "_" + i;
        return id;
    }

    /** At most one decimal. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }
}
