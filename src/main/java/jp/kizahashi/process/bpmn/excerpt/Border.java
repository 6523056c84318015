package jp.kizahashi.process.bpmn.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.layout.Ends;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** What lies inside a part, what crosses its border, and what of the outside must be shown for that. */
final class Border {
    /** The part's own elements and everything in them. */
    final Set<XmlElement> inside = new HashSet<>();

    /** Lines with one end inside, in the order of the file. */
    final Set<XmlElement> crossing = new LinkedHashSet<>();

    /** The ends outside of what crosses, and what the inside refers to. */
    final Set<XmlElement> stubs = new LinkedHashSet<>();

    /** What stubs and the inside refer to and nobody sees. */
    final Set<XmlElement> support = new HashSet<>();

    /** Whatever holds one of these. */
    final Set<XmlElement> around = new HashSet<>();

    /** The diagram that shows the part. */
    final Diagram sheet;

    private final Model model;

    Border(Model model, Excerpt excerpt) {
        this.model = model;
        excerpt.own().forEach(this::enter);
        for (XmlElement e : model.elements()) if (Ends.isLine(e) && !inside.contains(e)) line(e);
        for (XmlElement e : List.copyOf(inside))
            if (Bpmn.isModel(e)) model.mentioned(e).forEach(this::mentioned);
        for (XmlElement e : stubs) model.referred(e, "dataObjectRef").ifPresent(support::add);
        surround(excerpt);
        sheet = Diagram.of(model).stream()
                .max(Comparator.comparingInt(this::shown))
                .orElseThrow(() -> new IllegalArgumentException("not drawn"));
        sheet.plane().ifPresent(this::around);
    }

    private void enter(XmlElement element) {
        inside.add(element);
        element.children().forEach(this::enter);
    }

    private void line(XmlElement line) {
        Optional<Ends> ends = Ends.of(model, line);
        if (ends.isEmpty() || Bpmn.id(line).isEmpty() || isDataAssociation(line)) return;
        boolean leaves = inside.contains(ends.get().source());
        boolean arrives = inside.contains(ends.get().target());
        if (!leaves && !arrives) return;
        XmlElement other = leaves ? ends.get().target() : ends.get().source();
        // A remark on a line of the outside: neither is shown; what is tied cannot be deleted all the same.
        if (Ends.isLine(other) && !inside.contains(other)) return;
        crossing.add(line);
        if (!inside.contains(other)) stubs.add(other);
    }

    /** It stands in its activity, and so does not cross the border without it. */
    private static boolean isDataAssociation(XmlElement line) {
        return Bpmn.is(line, "dataInputAssociation") || Bpmn.is(line, "dataOutputAssociation");
    }

    private void mentioned(XmlElement e) {
        if (inside.contains(e) || crossing.contains(e) || Ends.isLine(e) || isRoot(e) || !Bpmn.isModel(e)) return;
        if (Bpmn.isA(e, "flowNode") || e.local().startsWith("data") && e.local().endsWith("Reference")) stubs.add(e);
        else if (!Bpmn.is(e, "lane") && !Bpmn.is(e, "participant")) support.add(e);
    }

    private boolean isRoot(XmlElement e) {
        return e.parent().filter(model.definitions()::equals).isPresent();
    }

    private void surround(Excerpt excerpt) {
        List<XmlElement> kept = new ArrayList<>(excerpt.lanes());
        kept.addAll(List.of(model.definitions(), excerpt.scope()));
        kept.addAll(excerpt.own());
        kept.addAll(crossing);
        kept.addAll(stubs);
        kept.addAll(support);
        kept.forEach(this::around);
        around.addAll(excerpt.lanes());
        for (XmlElement pool : model.all("participant"))
            if (model.referred(pool, "processRef").filter(around::contains).isPresent()) {
                around(pool);
                around.add(pool);
            }
        around.removeAll(stubs);
    }

    private void around(XmlElement element) {
        if (FlowGraph.isScope(element) || Bpmn.is(element, "definitions") || Bpmn.isA(element, "collaboration"))
            around.add(element);
        for (Optional<XmlElement> p = element.parent();
                p.isPresent();
                p = p.get().parent()) around.add(p.get());
    }

    private int shown(Diagram diagram) {
        long shapes = diagram.shapes().stream()
                .filter(s -> s.element().filter(inside::contains).isPresent())
                .count();
        return (int) shapes;
    }
}
