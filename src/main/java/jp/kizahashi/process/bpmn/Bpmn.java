package jp.kizahashi.process.bpmn;

import jp.kizahashi.process.bpmn.xml.XmlElement;

/** The names of BPMN 2.0: address of the model part and of the diagram part, and kinds of elements. */
public final class Bpmn {
    /** The model: what is done. */
    public static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** The diagram: where it is drawn. */
    public static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

    /** Bounds and fonts. */
    public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";

    /** Points of lines. */
    public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

    private Bpmn() {}

    /** True for an element of the model part with that very name. */
    public static boolean is(XmlElement element, String local) {
        return element.is(MODEL, local);
    }

    /** True when the element is of that kind or inherits from it: a {@code userTask} is a {@code flowNode}. */
    public static boolean isA(XmlElement element, String kind) {
        return isModel(element)
                && Structure.get()
                        .type(element.local())
                        .filter(t -> t.isA(kind))
                        .isPresent();
    }

    public static boolean isModel(XmlElement element) {
        return element.namespace().equals(MODEL);
    }

    /** True for {@code true} and {@code 1}; the other value when the attribute is missing. */
    public static boolean isTrue(XmlElement element, String attribute, boolean otherwise) {
        return element.attribute(attribute)
                .map(a -> a.value().strip().matches("true|1"))
                .orElse(otherwise);
    }

    /** The value of {@code id}; empty text without one. */
    public static String id(XmlElement element) {
        return element.value("id").strip();
    }

    public static String name(XmlElement element) {
        return element.value("name");
    }
}
