package jp.kizahashi.process.bpmn.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of a document: names, attributes, children in order, and its place in the text. Does not change. */
public final class XmlElement {
    private final @Nullable XmlElement parent;
    private final String name;
    private final String local;
    private final String namespace;
    private final List<XmlAttribute> attributes;
    private final int line;
    private final int start;
    private final int nameEnd;
    private List<XmlElement> children = List.of();
    private int contentStart;
    private int contentEnd;
    private int end;

    XmlElement(
            @Nullable XmlElement parent, Name name, List<XmlAttribute> attributes, int line, int start, int nameEnd) {
        this.parent = parent;
        this.name = name.written();
        this.local = name.local();
        this.namespace = name.namespace();
        this.attributes = attributes;
        this.line = line;
        this.start = start;
        this.nameEnd = nameEnd;
    }

    /** The name as written, its part behind the colon, and the address its prefix is bound to. */
    record Name(String written, String local, String namespace) {}

    void add(XmlElement child) {
        if (children.isEmpty()) children = new ArrayList<>(2);
        children.add(child);
    }

    void opened(int at) {
        contentStart = at;
    }

    void closed(int contentEnds, int at) {
        contentEnd = contentEnds;
        end = at;
    }

    /** The element around it; empty for the root. */
    public Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** The name as written, with prefix. */
    public String name() {
        return name;
    }

    /** The name without prefix. */
    public String local() {
        return local;
    }

    /** The address its name belongs to; empty for none. */
    public String namespace() {
        return namespace;
    }

    public boolean is(String inNamespace, String localName) {
        return local.equals(localName) && namespace.equals(inNamespace);
    }

    public List<XmlAttribute> attributes() {
        return attributes;
    }

    /** The attribute without prefix of that name. */
    public Optional<XmlAttribute> attribute(String localName) {
        return attribute("", localName);
    }

    public Optional<XmlAttribute> attribute(String inNamespace, String localName) {
        for (XmlAttribute a : attributes)
            if (a.local().equals(localName) && a.namespace().equals(inNamespace)) return Optional.of(a);
        return Optional.empty();
    }

    /** The value of the attribute without prefix; empty text when it is missing. */
    public String value(String localName) {
        return attribute(localName).map(XmlAttribute::value).orElse("");
    }

    public List<XmlElement> children() {
        return children;
    }

    /** The children of that name, in order. */
    public List<XmlElement> children(String inNamespace, String localName) {
        return children.stream().filter(c -> c.is(inNamespace, localName)).toList();
    }

    public Optional<XmlElement> child(String inNamespace, String localName) {
        for (XmlElement c : children) if (c.is(inNamespace, localName)) return Optional.of(c);
        return Optional.empty();
    }

    /** The line of its start tag, from 1. */
    public int line() {
        return line;
    }

    /** Where its start tag begins. */
    public int start() {
        return start;
    }

    /** Where the name in its start tag ends: the place of a new attribute. */
    public int nameEnd() {
        return nameEnd;
    }

    /** Where its content begins, behind the start tag; equal to {@link #end()} when it closes itself. */
    public int contentStart() {
        return contentStart;
    }

    /** Where its content ends, before the end tag. */
    public int contentEnd() {
        return contentEnd;
    }

    /** Where it ends, behind its end tag. */
    public int end() {
        return end;
    }

    /** True for {@code <a/>}. */
    public boolean closesItself() {
        return contentStart == end;
    }
}
