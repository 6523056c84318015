package jp.kizahashi.process.bpmn.excerpt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Puts back where the part's elements are drawn, and the course of the lines that leave it. */
final class DrawingMerge {
    private final Model whole;
    private final Border border;
    private final Model before;
    private final Model after;
    private final Patch patch;

    DrawingMerge(Model whole, Border border, Model before, Model after, Patch patch) {
        this.whole = whole;
        this.border = border;
        this.before = before;
        this.after = after;
        this.patch = patch;
    }

    /** The planes of a file by what they show. */
    private static Map<String, XmlElement> planes(Model model) {
        Map<String, XmlElement> planes = new LinkedHashMap<>();
        for (XmlElement diagram : model.definitions().children(Bpmn.DIAGRAM, "BPMNDiagram"))
            diagram.child(Bpmn.DIAGRAM, "BPMNPlane").ifPresent(p -> planes.putIfAbsent(shown(model, p), p));
        return planes;
    }

    private static String shown(Model model, XmlElement drawn) {
        return model.referred(drawn, "bpmnElement").map(Bpmn::id).orElse("");
    }

    /** The shapes and lines of a plane by what they show. */
    private static Map<String, XmlElement> parts(Model model, XmlElement plane) {
        Map<String, XmlElement> parts = new LinkedHashMap<>();
        for (XmlElement part : plane.children()) parts.putIfAbsent(shown(model, part), part);
        parts.remove("");
        return parts;
    }

    /** @param gone the ids of what is no longer there; its shapes go from every diagram */
    void merge(Set<String> gone) {
        Map<String, XmlElement> ours = planes(whole);
        Map<String, XmlElement> old = planes(before);
        Map<String, XmlElement> now = planes(after);
        now.forEach((id, plane) -> {
            XmlElement own = ours.get(id);
            if (own == null) fresh(id, plane);
            else plane(own, Optional.ofNullable(old.get(id)), plane);
        });
        for (XmlElement diagram : whole.definitions().children(Bpmn.DIAGRAM, "BPMNDiagram")) remove(diagram, gone);
    }

    /** A diagram of its own for the inside of a new closed sub-process. */
    private void fresh(String id, XmlElement plane) {
        if (isOurs(id)) plane.parent().ifPresent(d -> patch.end(whole.definitions(), d));
    }

    private void plane(XmlElement own, Optional<XmlElement> was, XmlElement plane) {
        Map<String, XmlElement> ours = parts(whole, own);
        Map<String, XmlElement> old = was.map(p -> parts(before, p)).orElse(Map.of());
        Map<String, XmlElement> now = parts(after, plane);
        Likeness likeness = new Likeness(before, after);
        now.forEach((id, part) -> {
            if (!isOurs(id)) return;
            XmlElement before = old.get(id);
            if (before != null && likeness.holds(before, part)) return;
            XmlElement here = ours.get(id);
            if (here == null) patch.end(own, part);
            else patch.replace(here, part);
        });
        old.keySet().forEach(id -> {
            XmlElement here = ours.get(id);
            if (here != null && isOurs(id) && !now.containsKey(id)) patch.remove(here);
        });
    }

    /** True for the part's own elements, new ones, and lines that cross its border. */
    private boolean isOurs(String id) {
        return whole.element(id)
                .map(e -> border.inside.contains(e) || border.crossing.contains(e))
                .orElse(true);
    }

    private void remove(XmlElement diagram, Set<String> gone) {
        Optional<XmlElement> plane = diagram.child(Bpmn.DIAGRAM, "BPMNPlane");
        if (plane.isEmpty()) return;
        if (gone.contains(shown(whole, plane.get()))) patch.remove(diagram);
        else for (XmlElement part : plane.get().children()) if (gone.contains(shown(whole, part))) patch.remove(part);
    }
}
