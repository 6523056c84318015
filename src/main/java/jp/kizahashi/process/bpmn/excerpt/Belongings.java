package jp.kizahashi.process.bpmn.excerpt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.layout.Ends;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** What goes with steps: events on their border, lines between them, papers and remarks that are tied to nothing else. */
final class Belongings {
    private final Model model;
    private final Drawn drawn;
    private final Map<XmlElement, Ends> ends = new HashMap<>();
    private final Map<XmlElement, List<XmlElement>> partners = new HashMap<>();
    private final Map<XmlElement, List<XmlElement>> users = new HashMap<>();

    /** Remarks that some editors put beside the pools, although they stand in one. */
    private final List<XmlElement> outer = new ArrayList<>();

    Belongings(Model model, Drawn drawn) {
        this.model = model;
        this.drawn = drawn;
        for (XmlElement e : model.definitions().children())
            if (Bpmn.isA(e, "collaboration"))
                for (XmlElement child : e.children()) if (Bpmn.isA(child, "artifact")) outer.add(child);
        for (XmlElement e : model.elements()) {
            if (Ends.isLine(e)) Ends.of(model, e).ifPresent(x -> tie(e, x));
            if (Bpmn.is(e, "dataObjectReference"))
                model.referred(e, "dataObjectRef")
                        .ifPresent(o -> users.computeIfAbsent(o, key -> new ArrayList<>(1))
                                .add(e));
        }
    }

    private void tie(XmlElement line, Ends x) {
        ends.put(line, x);
        if (Bpmn.is(line, "sequenceFlow")) return;
        partners.computeIfAbsent(x.source(), key -> new ArrayList<>(2)).add(x.target());
        partners.computeIfAbsent(x.target(), key -> new ArrayList<>(2)).add(x.source());
    }

    /** The activity an event sits on; the node itself when it sits on none. */
    XmlElement host(XmlElement node) {
        if (!Bpmn.is(node, "boundaryEvent")) return node;
        return model.referred(node, "attachedToRef").orElse(node);
    }

    /**
     * The nodes with what belongs to them, in the order of the file.
     *
     * @param frame where what is tied to nothing belongs to them
     * @param everywhere true when it does wherever it is drawn
     */
    Set<XmlElement> of(XmlElement scope, Set<XmlElement> nodes, Optional<Bounds> frame, boolean everywhere) {
        Set<XmlElement> all = new LinkedHashSet<>();
        for (XmlElement e : scope.children())
            if (Bpmn.isA(e, "flowNode") && !Bpmn.id(e).isEmpty() && nodes.contains(host(e))) all.add(e);
        for (XmlElement e : scope.children()) if (Bpmn.is(e, "sequenceFlow") && joins(e, all)) all.add(e);
        List<XmlElement> others = new ArrayList<>(scope.children());
        others.addAll(outer);
        // Twice, for remarks on papers.
        for (int round = 0; round < 2; round++)
            for (XmlElement e : others) {
                boolean here = everywhere && !outer.contains(e);
                if (isThing(e) && !all.contains(e) && goesWith(e, all, frame, here)) all.add(e);
            }
        for (XmlElement e : others) {
            boolean line = Bpmn.is(e, "association") && joins(e, all);
            boolean used = users.containsKey(e) && all.containsAll(users.get(e));
            if (!Bpmn.id(e).isEmpty() && (line || used)) all.add(e);
        }
        Set<XmlElement> ordered = new LinkedHashSet<>(others);
        ordered.retainAll(all);
        return ordered;
    }

    private boolean joins(XmlElement line, Set<XmlElement> all) {
        Ends x = ends.get(line);
        return x != null && !Bpmn.id(line).isEmpty() && all.contains(x.source()) && all.contains(x.target());
    }

    private static boolean isThing(XmlElement e) {
        boolean thing = Bpmn.is(e, "dataObjectReference")
                || Bpmn.is(e, "dataStoreReference")
                || Bpmn.is(e, "textAnnotation")
                || Bpmn.is(e, "group");
        return thing && !Bpmn.id(e).isEmpty();
    }

    private boolean goesWith(XmlElement e, Set<XmlElement> all, Optional<Bounds> frame, boolean everywhere) {
        List<XmlElement> tied = partners.getOrDefault(e, List.of());
        if (!tied.isEmpty()) return all.containsAll(tied);
        if (everywhere) return true;
        Optional<Bounds> place = drawn.place(e);
        return frame.isPresent()
                && place.isPresent()
                && frame.get().contains(place.get().middle(), place.get().centre());
    }
}
