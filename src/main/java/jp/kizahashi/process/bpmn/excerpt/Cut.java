package jp.kizahashi.process.bpmn.excerpt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.bpmn.xml.Splice;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * Writes a part as a BPMN file of its own. Its own elements stand there as in the whole file, at the same places; of the
 * outside only what a line leads to, with {@code outside="true"} in our address, so that an editor can lock it.
 */
public final class Cut {
    private static final double HEAD = 30;
    private static final double MARGIN = 20;

    private final Model model;
    private final Excerpt excerpt;
    private final Border border;
    private final String text;
    private final String prefix;
    private final Map<XmlElement, String> homes = new HashMap<>();
    private final StringBuilder to = new StringBuilder();

    private Cut(Model model, Excerpt excerpt) {
        this.model = model;
        this.excerpt = excerpt;
        this.border = new Border(model, excerpt);
        this.text = model.document().text();
        this.prefix = Prefixes.at(model.definitions()).free("k");
        for (XmlElement lane : model.all("lane"))
            for (XmlElement node : model.referredBy(lane, "flowNodeRef")) homes.put(node, Bpmn.name(lane));
    }

    /** The part as a file in UTF-8. */
    public static byte[] of(Model model, Excerpt excerpt) {
        Cut cut = new Cut(model, excerpt);
        cut.to.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        cut.element(model.definitions());
        return cut.to.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The depth of a document is limited, so this may call itself. */
    private void element(XmlElement e) {
        if (e.is(Bpmn.DIAGRAM, "BPMNDiagram")) diagram(e);
        else if (border.inside.contains(e) || border.support.contains(e)) verbatim(e);
        else if (border.stubs.contains(e)) stub(e);
        else if (border.crossing.contains(e)) line(with(e, List.of(mark(e))));
        else if (border.around.contains(e)) frame(e);
        else if (isShared(e)) verbatim(e);
    }

    /** Messages, errors, categories and the like, which belong to no process. */
    private boolean isShared(XmlElement e) {
        boolean root = e.parent().filter(model.definitions()::equals).isPresent();
        return root && Bpmn.isModel(e) && !FlowGraph.isScope(e) && !Bpmn.isA(e, "collaboration");
    }

    private void verbatim(XmlElement e) {
        line(text.substring(e.start(), e.end()));
    }

    private void line(String written) {
        to.append(written).append('\n');
    }

    /** What holds something of the part, without the rest of its content. */
    private void frame(XmlElement e) {
        List<Splice> splices = new ArrayList<>();
        boolean root = e.equals(model.definitions());
        if (root) splices.add(insert(e, " xmlns:" + prefix + "=\"" + FlowTable.NAMESPACE + "\""));
        else if (Bpmn.is(e, "participant") || Bpmn.is(e, "lane") || Bpmn.isA(e, "subProcess")) splices.add(mark(e));
        if (e.closesItself()) {
            line(with(e, splices));
            return;
        }
        line(spliced(e.start(), e.contentStart(), splices));
        for (XmlElement child : e.children()) {
            boolean member = Bpmn.is(child, "flowNodeRef")
                    && model.referred(model.textOf(child))
                            .filter(border.inside::contains)
                            .isPresent();
            if (member) verbatim(child);
            else element(child);
        }
        line("</" + e.name() + ">");
    }

    /** The end of a line that leaves the part: its kind, its name, and where it stands. */
    private void stub(XmlElement e) {
        if (!Bpmn.isA(e, "flowNode")) {
            line(with(e, List.of(mark(e))));
            return;
        }
        int colon = e.name().indexOf(':');
        String local = kind(e);
        List<Object> attributes =
                new ArrayList<>(List.of("id", Bpmn.id(e), "name", nameOf(e), prefix + ":outside", "true"));
        // Its prefix may be bound in its own tag.
        for (XmlAttribute a : e.attributes())
            if (a.declaresNamespace()) attributes.addAll(List.of(a.name(), a.value()));
        line(new Xml()
                .empty(colon < 0 ? local : e.name().substring(0, colon + 1) + local, attributes.toArray())
                .toString());
    }

    /** A kind of the same shape that needs nothing inside. */
    private static String kind(XmlElement e) {
        if (Bpmn.isA(e, "gateway") || Bpmn.is(e, "startEvent") || Bpmn.is(e, "endEvent")) return e.local();
        return Bpmn.isA(e, "event") ? "intermediateThrowEvent" : "task";
    }

    private String nameOf(XmlElement e) {
        String home = homes.getOrDefault(e, "");
        return home.isBlank() ? Bpmn.name(e) : Messages.get("process.bpmn.excerpt.stub", Bpmn.name(e), home);
    }

    private void diagram(XmlElement e) {
        if (!e.equals(border.sheet.element())) {
            Optional<XmlElement> plane =
                    e.child(Bpmn.DIAGRAM, "BPMNPlane").flatMap(p -> model.referred(p, "bpmnElement"));
            if (plane.filter(border.inside::contains).isPresent()) verbatim(e);
            return;
        }
        line(text.substring(e.start(), e.contentStart()));
        for (XmlElement child : e.children())
            if (child.is(Bpmn.DIAGRAM, "BPMNPlane")) plane(child);
            else verbatim(child);
        line("</" + e.name() + ">");
    }

    private void plane(XmlElement plane) {
        line(text.substring(plane.start(), plane.contentStart()));
        for (XmlElement part : plane.children()) {
            Optional<XmlElement> shown = model.referred(part, "bpmnElement");
            if (shown.isEmpty()) continue;
            XmlElement e = shown.get();
            boolean pool = Bpmn.is(e, "participant") && !border.stubs.contains(e) && border.around.contains(e);
            if (pool) pool(part, e);
            else if (isShown(e)) verbatim(part);
        }
        line("</" + plane.name() + ">");
    }

    private boolean isShown(XmlElement e) {
        return border.inside.contains(e)
                || border.crossing.contains(e)
                || border.stubs.contains(e)
                || excerpt.lanes().contains(e)
                || (Bpmn.isA(e, "subProcess") && border.around.contains(e));
    }

    /** A pool is drawn no larger than what is shown of it. */
    private void pool(XmlElement shape, XmlElement pool) {
        Optional<XmlElement> bounds = shape.child(Bpmn.DC, "Bounds");
        Optional<XmlElement> process = model.referred(pool, "processRef");
        boolean whole = excerpt.kind() == Excerpt.Kind.POOL
                && process.filter(excerpt.scope()::equals).isPresent();
        Optional<Bounds> held = process.flatMap(this::held);
        if (whole || bounds.isEmpty() || held.isEmpty()) {
            verbatim(shape);
            return;
        }
        boolean upright = shape.value("isHorizontal").strip().matches("false|0");
        double margin = excerpt.lanes().isEmpty() ? MARGIN : 0;
        Bounds b = held.get();
        double left = b.x() - margin - (upright ? 0 : HEAD);
        double top = b.y() - margin - (upright ? HEAD : 0);
        List<Splice> splices = new ArrayList<>();
        set(bounds.get(), "x", left, splices);
        set(bounds.get(), "y", top, splices);
        set(bounds.get(), "width", b.right() + margin - left, splices);
        set(bounds.get(), "height", b.bottom() + margin - top, splices);
        line(with(shape, splices));
    }

    /** The lane of the part; without one, whatever of the process is shown. */
    private Optional<Bounds> held(XmlElement process) {
        boolean ours = process.equals(excerpt.scope()) && !excerpt.lanes().isEmpty();
        return border.sheet.shapes().stream()
                .filter(s -> s.element()
                        .filter(e -> ours ? excerpt.lanes().getFirst().equals(e) : isShown(e) && isWithin(e, process))
                        .isPresent())
                .map(Diagram.Shape::bounds)
                .reduce(Bounds::around);
    }

    private static boolean isWithin(XmlElement e, XmlElement process) {
        for (Optional<XmlElement> p = e.parent(); p.isPresent(); p = p.get().parent())
            if (p.get().equals(process)) return true;
        return false;
    }

    private static void set(XmlElement bounds, String attribute, double value, List<Splice> to) {
        bounds.attribute(attribute).ifPresent(a -> to.add(new Splice(a.from(), a.to(), String.valueOf(value))));
    }

    private Splice mark(XmlElement e) {
        return insert(e, " " + prefix + ":outside=\"true\"");
    }

    private static Splice insert(XmlElement e, String attribute) {
        return new Splice(e.nameEnd(), e.nameEnd(), attribute);
    }

    private String with(XmlElement e, List<Splice> splices) {
        return spliced(e.start(), e.end(), splices);
    }

    private String spliced(int from, int end, List<Splice> splices) {
        StringBuilder written = new StringBuilder();
        int at = from;
        for (Splice splice : splices.stream()
                .sorted((a, b) -> Integer.compare(a.from(), b.from()))
                .toList()) {
            written.append(text, at, splice.from()).append(splice.by());
            at = splice.to();
        }
        return written.append(text, at, end).toString();
    }
}
