package jp.kizahashi.process.bpmn.excerpt;

import java.util.Optional;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import jp.kizahashi.process.bpmn.xml.XmlText;

/** Writes an element of one file so that it means the same inside an element of another, whatever prefixes both use. */
final class Fragment {
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final String text;
    private final StringBuilder to = new StringBuilder();

    private Fragment(Model from) {
        this.text = from.document().text();
    }

    /**
     * The element as text.
     *
     * @param parent the element of the other file that it shall stand in
     */
    static String of(Model from, XmlElement element, XmlElement parent) {
        Fragment fragment = new Fragment(from);
        fragment.element(element, Prefixes.at(parent));
        return fragment.to.toString();
    }

    /** The depth of a document is limited, so this may call itself. */
    private void element(XmlElement e, Prefixes outer) {
        StringBuilder tag = new StringBuilder();
        Prefixes scope = outer;
        String prefix;
        Optional<String> known = outer.of(e.namespace(), true);
        if (known.isPresent()) {
            prefix = known.get();
        } else {
            prefix = e.namespace().isEmpty() ? "" : outer.free(prefixOf(e.name()));
            scope = declare(prefix, e.namespace(), scope, tag);
        }
        for (XmlAttribute a : e.attributes()) if (!a.declaresNamespace()) scope = attribute(e, a, scope, tag);
        String name = prefix.isEmpty() ? e.local() : prefix + ":" + e.local();
        to.append('<').append(name).append(tag);
        if (e.closesItself()) {
            to.append("/>");
            return;
        }
        to.append('>');
        int at = e.contentStart();
        for (XmlElement child : e.children()) {
            to.append(text, at, child.start());
            element(child, scope);
            at = child.end();
        }
        to.append(text, at, e.contentEnd()).append("</").append(name).append('>');
    }

    private Prefixes attribute(XmlElement e, XmlAttribute a, Prefixes before, StringBuilder tag) {
        Prefixes scope = before;
        String name = a.local();
        if (!a.namespace().isEmpty()) {
            Optional<String> known = scope.of(a.namespace(), false);
            String prefix = known.orElse(scope.free(prefixOf(a.name())));
            if (known.isEmpty()) scope = declare(prefix, a.namespace(), scope, tag);
            name = prefix + ":" + a.local();
        }
        String value = text.substring(a.from(), a.to());
        // The only attribute of BPMN whose value is a name with a prefix.
        if (a.namespace().equals(SCHEMA_INSTANCE) && a.local().equals("type")) {
            String address = Prefixes.at(e).address(prefixOf(value));
            Optional<String> known = scope.of(address, true);
            String prefix = known.orElse(scope.free(prefixOf(value)));
            if (known.isEmpty()) scope = declare(prefix, address, scope, tag);
            String local = value.substring(value.indexOf(':') + 1);
            value = prefix.isEmpty() ? local : prefix + ":" + local;
        }
        char quote = text.charAt(a.to());
        tag.append(' ').append(name).append('=').append(quote).append(value).append(quote);
        return scope;
    }

    private static Prefixes declare(String prefix, String address, Prefixes scope, StringBuilder tag) {
        tag.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(XmlText.inAttribute(address))
                .append('"');
        return scope.with(prefix, address);
    }

    private static String prefixOf(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }
}
