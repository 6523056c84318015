package jp.kizahashi.process.bpmn.excerpt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * Puts a part that was changed alone back into its flow. What did not change keeps its bytes; what lies outside the part
 * cannot change at all.
 */
public final class Merge {
    private final Model whole;
    private final Excerpt excerpt;
    private final Model before;
    private final Model after;
    private final Border border;
    private final Likeness likeness;
    private final Patch patch;

    private Merge(Model whole, Excerpt excerpt, Model before, Model after) {
        this.whole = whole;
        this.excerpt = excerpt;
        this.before = before;
        this.after = after;
        this.border = new Border(whole, excerpt);
        this.likeness = new Likeness(before, after);
        this.patch = new Patch(whole, after);
    }

    /**
     * The whole flow with the changed part.
     *
     * @param before the part as {@link Cut} wrote it, or as the editor writes it before anything is changed: editors order
     *     and space files their own way, and only what differs between these two is a change
     * @param after the part as it shall be
     * @throws jp.kizahashi.platform.Refused PRC-131 to PRC-135 when something outside would lose what it is tied to, or was changed itself
     */
    public static byte[] of(Model whole, Excerpt excerpt, byte[] before, byte[] after) {
        Merge merge = new Merge(whole, excerpt, Model.read(before), Model.read(after));
        Guard guard = new Guard(whole, excerpt, merge.border, merge.before, merge.after);
        guard.check();
        merge.elements();
        merge.shared();
        merge.lanes(guard.added());
        new DrawingMerge(whole, merge.border, merge.before, merge.after, merge.patch).merge(guard.gone());
        return whole.document().with(merge.patch.splices());
    }

    private void elements() {
        Map<String, XmlElement> old = units(before, excerpt);
        Map<String, XmlElement> now = units(after, excerpt);
        now.forEach((id, e) -> {
            Optional<XmlElement> own = whole.element(id);
            if (own.filter(x -> !border.inside.contains(x)).isPresent()) return;
            XmlElement was = old.get(id);
            // What comes out of a sub-process is taken away there and put in here.
            if (own.filter(excerpt.own()::contains).isEmpty()) patch.append(home(e), e);
            else if (was == null || !likeness.holds(was, e)) patch.replace(own.get(), e);
        });
        old.keySet().forEach(id -> {
            if (!now.containsKey(id))
                whole.element(id).filter(excerpt.own()::contains).ifPresent(patch::remove);
        });
    }

    /** Where the whole flow holds what the changed part holds there: its scope, or a collaboration. */
    private XmlElement home(XmlElement e) {
        return e.parent()
                .filter(p -> Bpmn.isA(p, "collaboration"))
                .flatMap(p -> whole.element(Bpmn.id(p)))
                .orElse(excerpt.scope());
    }

    /** The elements a part consists of, by id: the children of its scope, and remarks beside the pools. */
    static Map<String, XmlElement> units(Model part, Excerpt excerpt) {
        Map<String, XmlElement> units = new LinkedHashMap<>();
        for (XmlElement e : Guard.scope(part, excerpt).children())
            if (isUnit(e) && !Bpmn.id(e).isEmpty()) units.putIfAbsent(Bpmn.id(e), e);
        for (XmlElement e : part.elements())
            if (isBesidePools(e) && !Bpmn.id(e).isEmpty()) units.putIfAbsent(Bpmn.id(e), e);
        return units;
    }

    static boolean isBesidePools(XmlElement e) {
        return Bpmn.isA(e, "artifact")
                && e.parent().filter(p -> Bpmn.isA(p, "collaboration")).isPresent();
    }

    static boolean isUnit(XmlElement e) {
        return Bpmn.isA(e, "flowElement") || Bpmn.isA(e, "artifact");
    }

    /** Categories, messages and the like that the editor added for what was drawn. */
    private void shared() {
        for (XmlElement e : after.definitions().children())
            if (Guard.isShared(e)
                    && !Bpmn.id(e).isEmpty()
                    && before.element(Bpmn.id(e)).isEmpty()) patch.root(e);
    }

    private void lanes(Set<String> added) {
        Set<String> placed = new HashSet<>();
        for (XmlElement lane : excerpt.lanes()) {
            List<String> old = members(before, Bpmn.id(lane));
            List<String> now = members(after, Bpmn.id(lane));
            placed.addAll(now);
            for (XmlElement child : lane.children(Bpmn.MODEL, "flowNodeRef")) {
                String id = whole.textOf(child).strip();
                if (old.contains(id) && !now.contains(id)) patch.remove(child);
            }
            for (String id : now) if (!old.contains(id) && isOurs(id)) patch.member(lane, id);
        }
        if (excerpt.lanes().isEmpty()) return;
        for (String id : added)
            if (!placed.contains(id)) patch.member(excerpt.lanes().getFirst(), id);
    }

    private boolean isOurs(String id) {
        return whole.element(id).map(border.inside::contains).orElse(true);
    }

    private static List<String> members(Model part, String lane) {
        List<String> ids = new ArrayList<>();
        part.element(lane).ifPresent(e -> part.referredBy(e, "flowNodeRef").forEach(n -> ids.add(Bpmn.id(n))));
        return ids;
    }
}
