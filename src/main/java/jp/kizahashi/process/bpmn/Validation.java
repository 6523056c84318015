package jp.kizahashi.process.bpmn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.ElementType.AttributeType;
import jp.kizahashi.process.bpmn.ElementType.ChildType;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * What in a file breaks BPMN 2.0: unknown or misplaced elements, attributes missing or of the wrong shape, ids given twice,
 * references to nothing, to the wrong kind or in a circle, and diagram parts without place. The order of children is free.
 */
public final class Validation {
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Set<String> HOLDS_ANYTHING = Set.of("extensionElements", "documentation", "text", "script");

    private final Model model;
    private final References references;
    private final List<Finding> findings = new ArrayList<>();

    private Validation(Model model) {
        this.model = model;
        this.references = new References(model, findings);
    }

    /** Every error with its line, in the order of the lines. */
    public static List<Finding> of(Model model) {
        Validation validation = new Validation(model);
        validation.duplicates();
        validation.element(model.definitions(), type(model.definitions()).orElseThrow());
        validation.references.circles();
        validation.findings.addAll(Diagram.errors(model));
        validation.findings.sort(Comparator.comparingInt(Finding::line));
        return List.copyOf(validation.findings);
    }

    private void duplicates() {
        model.byId().forEach((id, elements) -> {
            for (XmlElement again : elements.subList(1, elements.size())) {
                String first = String.valueOf(elements.getFirst().line());
                findings.add(Finding.error("DUPLICATE_ID", again, id, first));
            }
        });
    }

    /** The depth of a document is limited, so this may call itself. */
    private void element(XmlElement element, ElementType type) {
        attributes(element, type);
        Map<String, Integer> seen = new HashMap<>();
        for (XmlElement child : element.children()) {
            if (!Bpmn.isModel(child)) continue;
            child(element, type, child, seen);
        }
        required(element, type, seen.keySet());
    }

    private void child(XmlElement element, ElementType type, XmlElement child, Map<String, Integer> seen) {
        if (holdsAnything(type)) return;
        Optional<ElementType> kind = type(child);
        Optional<ChildType> place =
                type.child(child.local(), kind.map(ElementType::kinds).orElse(Set.of()));
        if (place.isEmpty()) {
            String code = kind.isEmpty() ? "UNKNOWN_ELEMENT" : "MISPLACED_ELEMENT";
            findings.add(Finding.error(code, child, child.local(), element.local()));
            return;
        }
        int times = seen.merge(place.get().name(), 1, Integer::sum);
        if (place.get().single() && times == 2)
            findings.add(Finding.error("TOO_MANY", child, place.get().name(), element.local()));
        if (place.get().refers()) references.child(element, child);
        else kindOf(child, place.get(), kind).ifPresent(t -> element(child, t));
    }

    /** Extensions, documentation and scripts may hold what they like. */
    private static boolean holdsAnything(ElementType type) {
        return HOLDS_ANYTHING.contains(type.name());
    }

    private static Optional<ElementType> kindOf(XmlElement child, ChildType place, Optional<ElementType> byName) {
        String stated = child.attribute(SCHEMA_INSTANCE, "type")
                .map(a -> a.value().replaceFirst("^.*:", ""))
                .orElse("");
        if (stated.length() > 1 && stated.startsWith("t")) {
            String name = Character.toLowerCase(stated.charAt(1)) + stated.substring(2);
            Optional<ElementType> type = Structure.get().type(name);
            if (type.isPresent()) return type;
        }
        if (place.kind().isEmpty()) return byName;
        return Structure.get().type(place.kind());
    }

    private static Optional<ElementType> type(XmlElement element) {
        return Structure.get().type(element.local()).filter(t -> !t.isAbstract());
    }

    private void attributes(XmlElement element, ElementType type) {
        for (XmlAttribute a : element.attributes()) {
            if (!a.namespace().isEmpty() || a.declaresNamespace()) continue;
            AttributeType known = type.attributes().get(a.local());
            if (known == null) findings.add(Finding.error("UNKNOWN_ATTRIBUTE", element, a.local(), element.local()));
            else value(element, a, known);
        }
        for (AttributeType a : type.attributes().values())
            if (a.required() && element.attribute(a.name()).isEmpty())
                findings.add(Finding.error("MISSING_ATTRIBUTE", element, a.name(), element.local()));
    }

    private void value(XmlElement element, XmlAttribute a, AttributeType known) {
        String value = a.value().strip();
        boolean fits = switch (known.shape()) {
            case BOOLEAN -> value.matches("true|false|1|0");
            case INTEGER -> value.matches("[+-]?[0-9]+");
            case TEXT -> known.values().isEmpty() || known.values().contains(value);
            case REFERENCE -> true;
        };
        if (!fits) findings.add(Finding.error("ATTRIBUTE_VALUE", element, a.local(), value));
        if (known.shape() == ElementType.Shape.REFERENCE) references.attribute(element, a);
    }

    private void required(XmlElement element, ElementType type, Set<String> seen) {
        for (ChildType c : type.children())
            if (c.required() && !seen.contains(c.name()))
                findings.add(Finding.error("MISSING_ELEMENT", element, c.name(), element.local()));
    }
}
