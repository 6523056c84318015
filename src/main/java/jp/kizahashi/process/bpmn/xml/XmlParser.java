package jp.kizahashi.process.bpmn.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML 1.0 with namespaces into elements that know their places. Refuses document types, hence entities. Never
 * recursive, and linear in the length of the text.
 */
final class XmlParser {
    private final Encoded file;
    private final Scanner in;
    private final Map<String, String> names = new HashMap<>();
    private @Nullable XmlElement root;
    private @Nullable XmlElement open;
    private Namespaces scope = Namespaces.OUTERMOST;
    private int depth;
    private int elements;

    XmlParser(Encoded file) {
        this.file = file;
        this.in = new Scanner(file.text());
    }

    XmlDocument parse() {
        declaration();
        while (!in.atEnd()) {
            if (in.sees("</")) endTag();
            else if (in.sees("<!--")) in.comment();
            else if (in.sees("<![CDATA[")) characterData();
            else if (in.sees("<!")) throw in.fault("documentType");
            else if (in.sees("<?")) in.instruction();
            else if (in.sees("<")) startTag();
            else text();
        }
        if (open != null) throw in.fault("unclosed", open.name(), open.line());
        if (root == null) throw in.fault("empty");
        return new XmlDocument(file, root, elements);
    }

    private void declaration() {
        if (in.sees("<?xml") && in.length() > 5 && XmlText.isSpace(in.at(5))) in.declaration();
    }

    private void characterData() {
        if (open == null) throw in.fault("outside");
        in.characterData();
    }

    private void text() {
        if (open == null) in.onlySpace();
        else in.text();
    }

    private void startTag() {
        if (open == null && root != null) throw in.fault("secondRoot");
        int line = in.line();
        int start = in.place();
        in.skip(1);
        String written = in.name();
        int nameEnd = in.place();
        List<XmlAttribute> attributes = attributes();
        Namespaces outer = scope;
        scope = Namespaces.inside(outer, attributes, in);
        XmlElement element = new XmlElement(open, expanded(written), named(attributes), line, start, nameEnd);
        place(element);
        if (in.takes("/>")) {
            element.opened(in.place());
            element.closed(in.place(), in.place());
            scope = outer;
        } else {
            in.expect(">");
            element.opened(in.place());
            open = element;
            if (++depth > XmlLimits.DEPTH) throw in.fault("depth", XmlLimits.DEPTH);
        }
    }

    private void place(XmlElement element) {
        if (++elements > XmlLimits.ELEMENTS) throw in.fault("elements", XmlLimits.ELEMENTS);
        if (open == null) root = element;
        else open.add(element);
    }

    private List<XmlAttribute> attributes() {
        List<XmlAttribute> found = new ArrayList<>(4);
        boolean apart = in.skipSpace();
        while (!in.sees(">") && !in.sees("/>")) {
            if (!apart) throw in.fault("tag");
            found.add(attribute());
            if (found.size() > XmlLimits.ATTRIBUTES) throw in.fault("attributes", XmlLimits.ATTRIBUTES);
            apart = in.skipSpace();
        }
        return found;
    }

    private XmlAttribute attribute() {
        String name = in.name();
        in.skipSpace();
        in.expect("=");
        in.skipSpace();
        int from = in.place() + 1;
        String value = in.quoted();
        return new XmlAttribute(shared(name), "", "", value, from, in.place() - 1);
    }

    private XmlElement.Name expanded(String written) {
        int colon = colon(written);
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        if (prefix.equals("xmlns")) throw in.fault("prefix", prefix);
        String local = colon < 0 ? written : written.substring(colon + 1);
        return new XmlElement.Name(shared(written), shared(local), address(prefix));
    }

    /** The attributes with the addresses of their prefixes; none twice. */
    private List<XmlAttribute> named(List<XmlAttribute> attributes) {
        if (attributes.isEmpty()) return List.of();
        Set<String> seen = new HashSet<>();
        List<XmlAttribute> named = new ArrayList<>(attributes.size());
        for (XmlAttribute a : attributes) {
            int colon = colon(a.name());
            String local = shared(a.name().substring(colon + 1));
            String namespace =
                    colon < 0 || a.declaresNamespace() ? "" : address(a.name().substring(0, colon));
            if (a.declaresNamespace() && colon > 0) local = shared(a.name());
            if (!seen.add(namespace + ' ' + local)) throw in.fault("attributeTwice", a.name());
            named.add(new XmlAttribute(a.name(), local, namespace, a.value(), a.from(), a.to()));
        }
        return named;
    }

    private String address(String prefix) {
        String address = scope.address(prefix);
        if (address == null) throw in.fault("prefix", prefix);
        return address;
    }

    private int colon(String name) {
        int colon = name.indexOf(':');
        boolean single = colon == name.lastIndexOf(':') && colon != 0 && colon != name.length() - 1;
        if (!single || (colon > 0 && !XmlText.startsName(name.codePointAt(colon + 1)))) throw in.fault("name", name);
        return colon;
    }

    private String shared(String name) {
        String first = names.putIfAbsent(name, name);
        return first == null ? name : first;
    }

    private void endTag() {
        int contentEnd = in.place();
        in.skip(2);
        String name = in.name();
        if (open == null || !open.name().equals(name)) throw unmatched(name);
        in.skipSpace();
        in.expect(">");
        open.closed(contentEnd, in.place());
        scope = scope.leave(open);
        open = open.parent().orElse(null);
        depth--;
    }

    private RuntimeException unmatched(String name) {
        return open == null ? in.fault("endTag", name) : in.fault("endTagOf", name, open.name(), open.line());
    }
}
