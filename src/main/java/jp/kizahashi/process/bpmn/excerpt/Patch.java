package jp.kizahashi.process.bpmn.excerpt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.Splice;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import jp.kizahashi.process.bpmn.xml.XmlText;

/** Collects which elements of a file are replaced, taken away and put in. */
final class Patch {
    /** What stands behind the flow elements of a process in the order of the standard. */
    private static final Set<String> LAST = Set.of("resourceRole", "correlationSubscription", "supports");

    private final Model whole;
    private final Model from;
    private final Map<XmlElement, String> replaced = new LinkedHashMap<>();
    private final Set<XmlElement> removed = new HashSet<>();
    private final Map<XmlElement, Map<Integer, StringBuilder>> inserted = new LinkedHashMap<>();

    /**
     * @param whole the file that is changed
     * @param from the file that what is new stands in
     */
    Patch(Model whole, Model from) {
        this.whole = whole;
        this.from = from;
    }

    void replace(XmlElement old, XmlElement by) {
        replaced.put(old, Fragment.of(from, by, old.parent().orElseThrow()));
    }

    void remove(XmlElement element) {
        removed.add(element);
    }

    /** Puts a step, line or remark behind those of the scope. */
    void append(XmlElement scope, XmlElement e) {
        boolean artifact = Bpmn.isA(e, "artifact");
        behind(scope, c -> !LAST.contains(c.local()) && (artifact || !Bpmn.isA(c, "artifact")), fragment(e, scope));
    }

    /** Puts a node into a lane. */
    void member(XmlElement lane, String node) {
        int colon = lane.name().indexOf(':');
        String name = lane.name().substring(0, colon + 1) + "flowNodeRef";
        String text = "<" + name + ">" + XmlText.inContent(node) + "</" + name + ">";
        behind(lane, c -> !Bpmn.is(c, "childLaneSet"), text);
    }

    /** Puts something shared before the diagrams of the file. */
    void root(XmlElement e) {
        XmlElement root = whole.definitions();
        behind(root, c -> Bpmn.isModel(c) && !Bpmn.is(c, "relationship"), fragment(e, root));
    }

    /** Puts a shape, a line or a diagram at the end of its parent. */
    void end(XmlElement parent, XmlElement e) {
        behind(parent, c -> true, fragment(e, parent));
    }

    private String fragment(XmlElement e, XmlElement parent) {
        return Fragment.of(from, e, parent);
    }

    private void behind(XmlElement parent, Predicate<XmlElement> before, String text) {
        int place = parent.children().stream()
                .filter(before)
                .mapToInt(XmlElement::end)
                .max()
                .orElse(parent.contentStart());
        inserted.computeIfAbsent(parent, key -> new TreeMap<>())
                .computeIfAbsent(place, key -> new StringBuilder())
                .append('\n')
                .append(text);
    }

    /** The places of the file; what stands in something taken away or replaced goes with it. */
    List<Splice> splices() {
        List<Splice> splices = new ArrayList<>();
        replaced.forEach((e, text) -> {
            if (!removed.contains(e) && !isLost(e)) splices.add(new Splice(e.start(), e.end(), text));
        });
        for (XmlElement e : removed) if (!isLost(e)) splices.add(new Splice(lineStart(e), e.end(), ""));
        inserted.forEach((parent, texts) -> {
            if (!isLost(parent)) texts.forEach((place, text) -> splices.add(insertion(parent, place, text)));
        });
        return splices;
    }

    private static Splice insertion(XmlElement parent, int place, StringBuilder text) {
        if (!parent.closesItself()) return new Splice(place, place, text.toString());
        return new Splice(parent.end() - 2, parent.end(), ">" + text + "</" + parent.name() + ">");
    }

    private boolean isLost(XmlElement e) {
        for (Optional<XmlElement> p = e.parent(); p.isPresent(); p = p.get().parent())
            if (removed.contains(p.get()) || replaced.containsKey(p.get())) return true;
        return false;
    }

    /** The line end and indent before an element go with it. */
    private int lineStart(XmlElement e) {
        String text = whole.document().text();
        int at = e.start();
        while (" \t".indexOf(text.charAt(at - 1)) >= 0) at--;
        if (text.charAt(at - 1) != '\n') return e.start();
        return text.charAt(at - 2) == '\r' ? at - 2 : at - 1;
    }
}
