package jp.kizahashi.process.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What BPMN says about one kind of element.
 *
 * @param name such as {@code userTask}
 * @param isAbstract true when no file holds such an element itself
 * @param kinds itself and every kind it inherits from or may stand for
 * @param attributes by name
 * @param children by name of the element in a file
 */
record ElementType(
        String name,
        boolean isAbstract,
        Set<String> kinds,
        Map<String, AttributeType> attributes,
        List<ChildType> children) {

    boolean isA(String kind) {
        return kinds.contains(kind);
    }

    /** True when the value of that attribute is the id of another element. */
    boolean refersBy(String attribute) {
        AttributeType known = attributes.get(attribute);
        return known != null && known.shape() == Shape.REFERENCE;
    }

    /** What an element of that kind is as a child of this one; empty when it may not stand here. */
    Optional<ChildType> child(String local, Set<String> childKinds) {
        return children.stream()
                .filter(c -> c.name().equals(local))
                .findFirst()
                .or(() -> children.stream()
                        .filter(c -> c.kind().isEmpty() && childKinds.contains(c.name()))
                        .findFirst());
    }

    /**
     * An attribute.
     *
     * @param shape how its value is checked
     * @param values what it may be; empty when free
     */
    record AttributeType(String name, boolean required, Shape shape, List<String> values) {}

    /**
     * A child.
     *
     * @param kind its kind when its name is not its kind; empty otherwise
     * @param refers true when its text is the id of another element
     */
    record ChildType(String name, String kind, boolean required, boolean single, boolean refers) {}

    /** How the value of an attribute is checked. */
    enum Shape {
        TEXT,
        REFERENCE,
        BOOLEAN,
        INTEGER
    }
}
