package jp.kizahashi.process.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kizahashi.process.bpmn.Change.Detail;
import jp.kizahashi.process.bpmn.Change.Kind;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Compares two versions of a flow by the ids of their elements: what was added, removed, changed, moved, drawn elsewhere. */
public final class Changes {
    /** What only repeats the ends of sequence flows and the places of nodes. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing", "flowNodeRef");

    private final Version before;
    private final Version after;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Model before, Model after) {
        this.before = new Version(before);
        this.after = new Version(after);
    }

    /** The changes: removed ones first, then the others in the order of the newer version. */
    public static List<Change> between(Model before, Model after) {
        Changes changes = new Changes(before, after);
        changes.before.elements.forEach((id, e) -> {
            if (!changes.after.elements.containsKey(id)) changes.add(Kind.REMOVED, e, List.of());
        });
        changes.after.elements.forEach(changes::compare);
        return List.copyOf(changes.changes);
    }

    private void compare(String id, XmlElement now) {
        XmlElement old = before.elements.get(id);
        if (old == null) {
            add(Kind.ADDED, now, List.of());
            return;
        }
        List<Detail> content = differences(before.content(old), after.content(now));
        if (!content.isEmpty()) add(Kind.CHANGED, now, content);
        List<Detail> home = differences(before.home(id, old), after.home(id, now));
        if (!home.isEmpty()) add(Kind.MOVED, now, home);
        List<Detail> place = differences(
                Map.of("place", before.places.getOrDefault(id, "")),
                Map.of("place", after.places.getOrDefault(id, "")));
        if (!place.isEmpty()) add(Kind.REDRAWN, now, place);
    }

    private void add(Kind kind, XmlElement e, List<Detail> details) {
        changes.add(new Change(kind, Bpmn.id(e), e.local(), Bpmn.name(e), details));
    }

    private static List<Detail> differences(Map<String, String> old, Map<String, String> now) {
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .map(k -> new Detail(k, old.getOrDefault(k, ""), now.getOrDefault(k, "")))
                .filter(d -> !Objects.equals(d.before(), d.after()))
                .toList();
    }

    /** One version, with what is asked of it at hand. */
    private static final class Version {
        private final Model model;
        private final Map<String, XmlElement> elements = new LinkedHashMap<>();
        private final Map<String, String> lanes = new LinkedHashMap<>();
        private final Map<String, String> places = new LinkedHashMap<>();

        Version(Model model) {
            this.model = model;
            for (XmlElement e : model.elements())
                if (Bpmn.isModel(e) && !Bpmn.id(e).isEmpty()) elements.putIfAbsent(Bpmn.id(e), e);
            for (XmlElement lane : model.all("lane"))
                for (XmlElement node : model.referredBy(lane, "flowNodeRef"))
                    lanes.merge(Bpmn.id(node), Bpmn.id(lane), (a, b) -> a + " " + b);
            for (Diagram diagram : Diagram.of(model)) places(diagram);
        }

        private void places(Diagram diagram) {
            for (Diagram.Shape s : diagram.shapes())
                s.element().ifPresent(e -> places.putIfAbsent(Bpmn.id(e), text(s.bounds())));
            for (Diagram.Edge s : diagram.edges())
                s.element()
                        .ifPresent(e -> places.putIfAbsent(
                                Bpmn.id(e),
                                s.points().stream()
                                        .map(p -> p.x() + "," + p.y())
                                        .collect(Collectors.joining(" "))));
        }

        private static String text(Bounds b) {
            return b.x() + "," + b.y() + " " + b.width() + "×" + b.height();
        }

        /** Type, attributes, and the texts of everything inside that has no id of its own. */
        Map<String, String> content(XmlElement e) {
            Map<String, String> content = new TreeMap<>(attributes(e));
            content.put("type", e.local());
            String text = model.textOf(e).strip();
            if (!text.isEmpty()) content.put("text", text);
            for (XmlElement child : e.children()) {
                boolean own = child.namespace().equals(Bpmn.DIAGRAM)
                        || (Bpmn.isModel(child)
                                && (REPEATED.contains(child.local())
                                        || !Bpmn.id(child).isEmpty()));
                if (!own) content.merge(child.local(), whole(child), (a, b) -> a + " " + b);
            }
            return content;
        }

        private String whole(XmlElement e) {
            String inside = e.children().stream().map(this::whole).collect(Collectors.joining(" "));
            String parts = attributes(e).entrySet().stream()
                    .map(a -> a.getKey() + "=" + a.getValue())
                    .collect(Collectors.joining(" "));
            return String.join(" ", parts, model.textOf(e).strip(), inside).strip();
        }

        private static Map<String, String> attributes(XmlElement e) {
            Map<String, String> all = new TreeMap<>();
            for (XmlAttribute a : e.attributes())
                if (!a.declaresNamespace() && !a.name().equals("id")) all.put(a.name(), a.value());
            return all;
        }

        Map<String, String> home(String id, XmlElement e) {
            String parent = e.parent().map(Bpmn::id).orElse("");
            return Map.of("parent", parent, "lane", lanes.getOrDefault(id, ""));
        }
    }
}
