package jp.kizahashi.process.bpmn.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which address each prefix is bound to, from one start tag inwards. */
final class Namespaces {
    static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    static final Namespaces OUTERMOST = new Namespaces(null, Map.of("", "", "xml", XML));

    private final @Nullable Namespaces outer;
    private final Map<String, String> addresses;

    private Namespaces(@Nullable Namespaces outer, Map<String, String> addresses) {
        this.outer = outer;
        this.addresses = addresses;
    }

    /** What holds inside a start tag with these attributes; the outer one itself when they declare nothing. */
    static Namespaces inside(Namespaces outer, List<XmlAttribute> attributes, Scanner in) {
        if (attributes.stream().noneMatch(XmlAttribute::declaresNamespace)) return outer;
        // Flat copies: looking up never walks a chain as deep as the file.
        Map<String, String> addresses = new HashMap<>(outer.addresses);
        for (XmlAttribute a : attributes) {
            if (!a.declaresNamespace()) continue;
            String prefix = a.name().equals("xmlns") ? "" : a.name().substring("xmlns:".length());
            boolean reserved = prefix.equals("xml") != a.value().equals(XML);
            if (reserved || prefix.equals("xmlns") || a.value().equals(XMLNS)) throw in.fault("prefix", prefix);
            if (a.value().isEmpty() && !prefix.isEmpty()) throw in.fault("prefix", prefix);
            addresses.put(prefix, a.value());
        }
        return new Namespaces(outer, addresses);
    }

    /** The address of the prefix; null when it is not bound. */
    @Nullable
    String address(String prefix) {
        return addresses.get(prefix);
    }

    /** What holds again behind the end tag of that element. */
    Namespaces leave(XmlElement element) {
        boolean declared = element.attributes().stream().anyMatch(XmlAttribute::declaresNamespace);
        return declared && outer != null ? outer : this;
    }
}
