package jp.kizahashi.process.bpmn.excerpt;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.layout.Ends;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Refuses a changed part that would change what lies outside it. */
final class Guard {
    private final Model whole;
    private final Excerpt excerpt;
    private final Border border;
    private final Model before;
    private final Model after;
    private final Set<String> gone = new LinkedHashSet<>();
    private final Set<String> added = new LinkedHashSet<>();

    Guard(Model whole, Excerpt excerpt, Border border, Model before, Model after) {
        this.whole = whole;
        this.excerpt = excerpt;
        this.border = border;
        this.before = before;
        this.after = after;
        for (XmlElement e : border.inside) {
            String id = Bpmn.id(e);
            boolean lost = !id.isEmpty() && before.element(id).isPresent();
            if (lost && after.element(id).isEmpty()) gone.add(id);
        }
    }

    /** The ids of the part's elements that are no longer there. */
    Set<String> gone() {
        return gone;
    }

    /** The ids of the new steps, gateways and events of the part's scope. */
    Set<String> added() {
        return added;
    }

    static XmlElement scope(Model part, Excerpt excerpt) {
        String id = Bpmn.id(excerpt.scope());
        return part.element(id)
                .filter(FlowGraph::isScope)
                .orElseThrow(() -> new Refused(ProcessProblem.EXCERPT_LEFT, id));
    }

    /** True for what stands in no process: messages, errors, categories. */
    static boolean isShared(XmlElement e) {
        boolean root = e.parent().filter(p -> Bpmn.is(p, "definitions")).isPresent();
        return root && Bpmn.isModel(e) && !FlowGraph.isScope(e) && !Bpmn.isA(e, "collaboration");
    }

    void check() {
        ties();
        border.crossing.forEach(this::line);
        Set<XmlElement> inScope = new HashSet<>();
        enter(scope(after, excerpt), inScope);
        for (XmlElement e : after.elements()) {
            String id = Bpmn.id(e);
            boolean named = Bpmn.isModel(e) || e.namespace().equals(Bpmn.DIAGRAM);
            if (named && !id.isEmpty() && before.element(id).isEmpty()) addition(e, id, inScope.contains(e));
        }
        Map<String, XmlElement> old = Merge.units(before, excerpt);
        Likeness likeness = new Likeness(before, after);
        Merge.units(after, excerpt).forEach((id, e) -> {
            XmlElement was = old.get(id);
            boolean outside =
                    whole.element(id).filter(x -> !border.inside.contains(x)).isPresent();
            if (!outside && (was == null || !likeness.holds(was, e))) leads(e);
        });
        frame();
    }

    private static void enter(XmlElement element, Set<XmlElement> to) {
        to.add(element);
        element.children().forEach(child -> enter(child, to));
    }

    /** Nothing outside may refer to what is no longer there. */
    private void ties() {
        if (gone.isEmpty()) return;
        for (XmlElement e : whole.elements()) {
            if (!Bpmn.isModel(e) || border.inside.contains(e) || Bpmn.is(e, "lane")) continue;
            for (XmlElement m : whole.mentioned(e))
                if (border.inside.contains(m) && gone.contains(Bpmn.id(m)))
                    throw new Refused(ProcessProblem.EXCERPT_TIED, name(m), name(other(e, m)));
        }
    }

    private XmlElement other(XmlElement e, XmlElement end) {
        if (!Ends.isLine(e)) return e;
        return Ends.of(whole, e)
                .map(x -> x.source().equals(end) ? x.target() : x.source())
                .orElse(e);
    }

    private void line(XmlElement line) {
        Optional<XmlElement> now = after.element(Bpmn.id(line));
        boolean same = now.isPresent()
                && now.get().value("sourceRef").equals(line.value("sourceRef"))
                && now.get().value("targetRef").equals(line.value("targetRef"));
        if (same) return;
        Ends ends = Ends.of(whole, line).orElseThrow();
        throw new Refused(ProcessProblem.EXCERPT_LINE_CHANGED, name(ends.source()), name(ends.target()));
    }

    private void addition(XmlElement e, String id, boolean inScope) {
        if (whole.element(id).isPresent()) throw new Refused(ProcessProblem.EXCERPT_ID_TAKEN, id);
        if (!Bpmn.isModel(e)) return;
        boolean beside = Merge.isBesidePools(e)
                && whole.element(e.parent().map(Bpmn::id).orElse("")).isPresent();
        boolean shared =
                beside || isShared(e) || e.parent().filter(Guard::isShared).isPresent();
        boolean lane = Bpmn.is(e, "laneSet") || Bpmn.is(e, "lane");
        if (!inScope && !shared || lane) throw new Refused(ProcessProblem.EXCERPT_LEFT, name(e));
        boolean own = e.parent().filter(scope(after, excerpt)::equals).isPresent();
        if (own && Bpmn.isA(e, "flowNode")) added.add(id);
    }

    /** Nothing of the part may lead outside that did not before. */
    private void leads(XmlElement e) {
        for (XmlElement m : after.mentioned(e)) {
            Optional<XmlElement> outside =
                    whole.element(Bpmn.id(m)).filter(x -> border.stubs.contains(x) || border.crossing.contains(x));
            if (outside.isEmpty() || mentionedBefore(e, m)) continue;
            throw new Refused(ProcessProblem.EXCERPT_LEFT, Ends.isLine(e) ? name(m) : name(e));
        }
        e.children().forEach(this::leads);
    }

    private boolean mentionedBefore(XmlElement e, XmlElement mentioned) {
        // What has no id, such as a reference of a data association, is judged by what holds it.
        XmlElement named = e;
        while (Bpmn.id(named).isEmpty() && named.parent().isPresent())
            named = named.parent().get();
        return before.element(Bpmn.id(named))
                .filter(old -> refers(old, Bpmn.id(mentioned)))
                .isPresent();
    }

    private boolean refers(XmlElement old, String id) {
        return before.mentioned(old).stream().anyMatch(m -> Bpmn.id(m).equals(id))
                || old.children().stream().anyMatch(c -> refers(c, id));
    }

    private void frame() {
        if (excerpt.frame().isEmpty()) return;
        XmlElement scope = scope(after, excerpt);
        Drawn old = new Drawn(before);
        Drawn now = new Drawn(after);
        for (XmlElement e : scope.children()) {
            boolean own = Bpmn.isA(e, "flowNode")
                    && whole.element(Bpmn.id(e)).map(border.inside::contains).orElse(true);
            Optional<Bounds> place = now.place(e);
            Optional<Bounds> was = before.element(Bpmn.id(e)).flatMap(old::place);
            if (!own || place.isEmpty() || place.equals(was)) continue;
            if (!excerpt.frame()
                    .get()
                    .contains(place.get().middle(), place.get().centre()))
                throw new Refused(ProcessProblem.EXCERPT_FRAME, name(e), excerpt.label());
        }
    }

    private static String name(XmlElement e) {
        return Bpmn.name(e).isBlank() ? Bpmn.id(e) : Bpmn.name(e);
    }
}
