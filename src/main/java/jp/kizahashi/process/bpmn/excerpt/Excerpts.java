package jp.kizahashi.process.bpmn.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.excerpt.Excerpt.Kind;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Divides a flow into parts that an editor can open. */
public final class Excerpts {
    private final Model model;
    private final int most;
    private final Drawn drawn;
    private final Belongings belongings;
    private final List<Excerpt> found = new ArrayList<>();

    private Excerpts(Model model, int most) {
        this.model = model;
        this.most = most;
        this.drawn = new Drawn(model);
        this.belongings = new Belongings(model, drawn);
    }

    /**
     * Every part with a step, in the order of the file.
     *
     * @param model a flow with its drawing
     * @param most shapes and lines of one part; what has more is divided into stretches from left to right
     */
    public static List<Excerpt> of(Model model, int most) {
        Excerpts excerpts = new Excerpts(model, most);
        for (XmlElement e : model.elements()) {
            boolean scope = Bpmn.is(e, "process") || Bpmn.isA(e, "subProcess");
            if (scope && !Bpmn.id(e).isEmpty()) excerpts.scope(e);
        }
        return List.copyOf(excerpts.found);
    }

    private void scope(XmlElement scope) {
        Set<XmlElement> nodes = new LinkedHashSet<>();
        for (XmlElement child : scope.children())
            if (Bpmn.isA(child, "flowNode") && !Bpmn.id(child).isEmpty() && !isLarge(child)) nodes.add(child);
        // Events on a border go where their step goes.
        nodes.removeIf(n -> !belongings.host(n).equals(n));
        if (nodes.isEmpty()) return;
        List<XmlElement> lanes = scope.children(Bpmn.MODEL, "laneSet").stream()
                .flatMap(set -> set.children(Bpmn.MODEL, "lane").stream())
                .filter(lane -> !Bpmn.id(lane).isEmpty())
                .toList();
        if (lanes.isEmpty()) whole(scope, nodes);
        else lanes(scope, lanes, nodes);
    }

    /** A sub-process that would fill a part alone is opened by itself; in its surroundings it is one box. */
    private boolean isLarge(XmlElement node) {
        return Bpmn.isA(node, "subProcess") && drawn.inside(node) > most / 2;
    }

    private void whole(XmlElement scope, Set<XmlElement> nodes) {
        boolean sub = Bpmn.isA(scope, "subProcess");
        Optional<XmlElement> pool = sub ? Optional.empty() : pool(scope);
        String name = pool.map(Bpmn::name).filter(n -> !n.isBlank()).orElse(Bpmn.name(scope));
        Optional<Bounds> frame = sub ? expanded(scope, nodes) : pool.flatMap(drawn::place);
        divide(new Ground(sub ? Kind.SUB_PROCESS : Kind.POOL, Bpmn.id(scope), name, scope, List.of(), frame), nodes);
    }

    private Optional<XmlElement> pool(XmlElement process) {
        return model.all("participant").stream()
                .filter(p ->
                        model.referred(p, "processRef").filter(process::equals).isPresent())
                .findFirst();
    }

    /** The frame of a sub-process drawn open around its steps. */
    private Optional<Bounds> expanded(XmlElement scope, Set<XmlElement> nodes) {
        Optional<Bounds> steps =
                nodes.stream().flatMap(n -> drawn.place(n).stream()).reduce(Bounds::around);
        return drawn.place(scope).filter(b -> steps.filter(b::contains).isPresent());
    }

    private void lanes(XmlElement scope, List<XmlElement> lanes, Set<XmlElement> nodes) {
        Set<XmlElement> rest = new LinkedHashSet<>(nodes);
        for (XmlElement lane : lanes) {
            List<XmlElement> within = new ArrayList<>();
            descend(lane, within);
            Set<XmlElement> inLane = new LinkedHashSet<>();
            for (XmlElement one : within) inLane.addAll(model.referredBy(one, "flowNodeRef"));
            inLane.retainAll(rest);
            rest.removeAll(inLane);
            Ground ground = new Ground(Kind.LANE, Bpmn.id(lane), Bpmn.name(lane), scope, within, drawn.place(lane));
            divide(ground, inLane);
        }
        String name = pool(scope).map(Bpmn::name).orElse(Bpmn.name(scope));
        divide(new Ground(Kind.REST, Bpmn.id(scope) + "~rest", name, scope, List.of(), Optional.empty()), rest);
    }

    /** The depth of a document is limited, so this may call itself. */
    private static void descend(XmlElement lane, List<XmlElement> to) {
        to.add(lane);
        for (XmlElement set : lane.children(Bpmn.MODEL, "childLaneSet"))
            for (XmlElement inner : set.children(Bpmn.MODEL, "lane")) descend(inner, to);
    }

    /** Where steps stand that may have to be divided. */
    private record Ground(
            Kind kind, String id, String name, XmlElement scope, List<XmlElement> lanes, Optional<Bounds> frame) {}

    private void divide(Ground ground, Set<XmlElement> nodes) {
        if (nodes.isEmpty()) return;
        Set<XmlElement> own = belongings.of(ground.scope, nodes, ground.frame, ground.kind != Kind.LANE);
        int size = drawn.count(own);
        if (size <= most) {
            add(ground, ground.id, 0, own, size, ground.frame);
            return;
        }
        // Not as full as they may be, so that a part stays one part while it grows.
        int stretches = Math.min(nodes.size(), (size + most / 2 - 1) / (most / 2));
        List<XmlElement> ordered = nodes.stream()
                .sorted(Comparator.comparingDouble(n -> drawn.left(belongings.host(n))))
                .toList();
        for (int i = 0; i < stretches; i++) stretch(ground, ordered, i, stretches);
    }

    private void stretch(Ground ground, List<XmlElement> ordered, int i, int stretches) {
        int from = (int) ((long) ordered.size() * i / stretches);
        int to = (int) ((long) ordered.size() * (i + 1) / stretches);
        double left = i == 0 ? -Drawn.FAR : drawn.left(belongings.host(ordered.get(from)));
        double right = i == stretches - 1 ? Drawn.FAR : drawn.left(belongings.host(ordered.get(to)));
        Bounds strip = new Bounds(left, -Drawn.FAR, right - left, 2 * Drawn.FAR);
        Bounds frame = ground.frame.map(f -> f.common(strip)).orElse(strip);
        Set<XmlElement> nodes = new LinkedHashSet<>(ordered.subList(from, to));
        Set<XmlElement> own = belongings.of(ground.scope, nodes, Optional.of(frame), false);
        add(ground, ground.id + "~" + (i + 1), i + 1, own, drawn.count(own), Optional.of(frame));
    }

    private void add(Ground ground, String id, int stretch, Set<XmlElement> own, int size, Optional<Bounds> frame) {
        int steps = (int) own.stream().filter(e -> Bpmn.isA(e, "activity")).count();
        found.add(new Excerpt(
                id, ground.kind, ground.name, stretch, ground.scope, own, ground.lanes, steps, size, frame));
    }
}
