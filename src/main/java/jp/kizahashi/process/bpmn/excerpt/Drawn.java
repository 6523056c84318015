package jp.kizahashi.process.bpmn.excerpt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Where elements are drawn, and how many shapes and lines show them. */
final class Drawn {
    /** Farther than anything is drawn. */
    static final double FAR = 1e8;

    private final Map<XmlElement, Bounds> places = new HashMap<>();
    private final Map<XmlElement, Integer> counts = new HashMap<>();

    Drawn(Model model) {
        for (Diagram diagram : Diagram.of(model)) {
            for (Diagram.Shape shape : diagram.shapes())
                shape.element().ifPresent(e -> {
                    places.putIfAbsent(e, shape.bounds());
                    counts.merge(e, 1, Integer::sum);
                });
            for (Diagram.Edge edge : diagram.edges()) edge.element().ifPresent(e -> counts.merge(e, 1, Integer::sum));
        }
    }

    Optional<Bounds> place(XmlElement element) {
        return Optional.ofNullable(places.get(element));
    }

    /** Its left edge; far to the right for what is not drawn. */
    double left(XmlElement element) {
        Bounds bounds = places.get(element);
        return bounds == null ? FAR : bounds.x();
    }

    int count(Set<XmlElement> elements) {
        return elements.stream().mapToInt(this::whole).sum();
    }

    /** How much is drawn of what is inside the element. */
    int inside(XmlElement element) {
        return element.children().stream().mapToInt(this::whole).sum();
    }

    /** The depth of a document is limited, so this may call itself. */
    private int whole(XmlElement element) {
        return counts.getOrDefault(element, 0) + inside(element);
    }
}
