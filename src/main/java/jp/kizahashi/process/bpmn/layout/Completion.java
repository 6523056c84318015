package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Diagram.Edge;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts into diagrams what they leave out: in a free place near what leads to it; what is drawn stays where it is. */
final class Completion {
    private static final double GAP = 50;
    private static final double STEP = 20;

    private final Model model;
    private final List<Diagram> diagrams;
    private final Set<XmlElement> drawn = new HashSet<>();
    private final Set<XmlElement> closed = new HashSet<>();

    Completion(Model model, List<Diagram> diagrams) {
        this.model = model;
        this.diagrams = diagrams;
        for (Diagram d : diagrams) {
            d.plane().ifPresent(drawn::add);
            for (Shape s : d.shapes()) {
                s.element().ifPresent(drawn::add);
                if (!s.is("isExpanded", true)) s.element().ifPresent(closed::add);
            }
            for (Edge e : d.edges()) e.element().ifPresent(drawn::add);
        }
    }

    /** What each diagram lacks. */
    Map<Diagram, Placement> placements() {
        Map<Diagram, Placement> all = new LinkedHashMap<>();
        for (Diagram diagram : diagrams) {
            Placement known = known(diagram);
            Placement added = new Placement();
            if (!known.shapes.isEmpty()) complete(diagram, known, added);
            all.put(diagram, added);
        }
        return all;
    }

    /** The planes that are drawn, and the processes whose pools or steps are. */
    Set<XmlElement> covered() {
        Set<XmlElement> covered = new HashSet<>(drawn);
        for (XmlElement e : drawn) {
            for (Optional<XmlElement> p = e.parent(); p.isPresent(); p = p.get().parent()) covered.add(p.get());
            if (Bpmn.is(e, "participant")) model.referred(e, "processRef").ifPresent(covered::add);
        }
        return covered;
    }

    private static Placement known(Diagram diagram) {
        Placement known = new Placement();
        for (Shape s : diagram.shapes()) s.element().ifPresent(e -> known.shapes.putIfAbsent(e, s.bounds()));
        for (Edge e : diagram.edges()) e.element().ifPresent(x -> known.lines.putIfAbsent(x, e.points()));
        return known;
    }

    private void complete(Diagram diagram, Placement known, Placement added) {
        Set<XmlElement> scopes = scopes(diagram, known);
        Map<XmlElement, XmlElement> before = before();
        for (XmlElement e : model.elements()) {
            boolean inside = e.parent().filter(scopes::contains).isPresent();
            if (!inside || drawn.contains(e) || !isNode(e)) continue;
            Bounds bounds = Bpmn.is(e, "boundaryEvent") ? onHost(e, known) : free(e, before.get(e), known);
            put(e, bounds, known, added);
            if (Bpmn.isA(e, "subProcess")) closed.add(e);
        }
        for (XmlElement e : model.elements()) if (Bpmn.is(e, "lane") && !drawn.contains(e)) lane(e, known, added);
        for (XmlElement e : model.elements()) {
            if (!Ends.isLine(e) || drawn.contains(e)) continue;
            Direct.connect(model, e, known);
            if (!known.lines.containsKey(e)) continue;
            added.lines.put(e, known.lines.get(e));
            if (known.labels.containsKey(e)) added.labels.put(e, known.labels.get(e));
            drawn.add(e);
        }
    }

    /** What the diagram shows the inside of: its plane, drawn parents, the processes of its pools. */
    private Set<XmlElement> scopes(Diagram diagram, Placement known) {
        Set<XmlElement> scopes = new HashSet<>();
        diagram.plane().ifPresent(scopes::add);
        for (XmlElement e : known.shapes.keySet()) {
            if (!Bpmn.is(e, "lane")) e.parent().ifPresent(scopes::add);
            if (Bpmn.is(e, "participant")) model.referred(e, "processRef").ifPresent(scopes::add);
        }
        scopes.removeAll(closed);
        return scopes;
    }

    private static boolean isNode(XmlElement e) {
        return Bpmn.isA(e, "flowNode")
                || Bpmn.is(e, "textAnnotation")
                || Bpmn.is(e, "dataObjectReference")
                || Bpmn.is(e, "dataStoreReference");
    }

    private Map<XmlElement, XmlElement> before() {
        Map<XmlElement, XmlElement> before = new HashMap<>();
        for (XmlElement e : model.elements())
            if (Ends.isLine(e)) Ends.of(model, e).ifPresent(x -> before.putIfAbsent(x.target(), x.source()));
        return before;
    }

    private Bounds onHost(XmlElement event, Placement known) {
        Bounds host =
                model.referred(event, "attachedToRef").map(known.shapes::get).orElse(null);
        if (host == null) return free(event, null, known);
        double half = Sizes.EVENT / 2;
        return new Bounds(host.right() - 1.5 * half - half, host.bottom() - half, Sizes.EVENT, Sizes.EVENT);
    }

    /** Behind what leads to it, or below everything: the first place downwards where nothing lies. */
    private Bounds free(XmlElement e, @Nullable XmlElement before, Placement known) {
        Bounds near = before == null ? null : known.shapes.get(before);
        Bounds all = known.shapes.values().stream().reduce(Bounds::around).orElseThrow();
        double width = Sizes.width(e);
        double height = Sizes.height(e);
        double x = near == null ? all.x() : near.right() + GAP;
        double y = near == null ? all.bottom() + GAP : near.centre() - height / 2;
        Bounds place = new Bounds(x, y, width, height);
        List<Bounds> others = new ArrayList<>();
        known.shapes.forEach((other, bounds) -> {
            if (!holds(other)) others.add(bounds);
        });
        while (overlaps(place, others)) place = place.plus(0, STEP);
        return place;
    }

    private boolean holds(XmlElement e) {
        boolean opened = Bpmn.isA(e, "subProcess") && !closed.contains(e);
        return Bpmn.is(e, "participant") || Bpmn.is(e, "lane") || Bpmn.is(e, "group") || opened;
    }

    private static boolean overlaps(Bounds place, List<Bounds> others) {
        Bounds wide = new Bounds(place.x() - 5, place.y() - 5, place.width() + 10, place.height() + 10);
        return others.stream().anyMatch(wide::overlaps);
    }

    private void lane(XmlElement lane, Placement known, Placement added) {
        Optional<Bounds> held = model.referredBy(lane, "flowNodeRef").stream()
                .filter(known.shapes::containsKey)
                .map(known.shapes::get)
                .reduce(Bounds::around);
        held.ifPresent(b -> {
            Bounds bounds = new Bounds(b.x() - GAP, b.y() - STEP, b.width() + GAP + STEP, b.height() + 2 * STEP);
            put(lane, bounds, known, added);
        });
    }

    private void put(XmlElement e, Bounds bounds, Placement known, Placement added) {
        known.shapes.put(e, bounds);
        added.shapes.put(e, bounds);
        drawn.add(e);
    }
}
