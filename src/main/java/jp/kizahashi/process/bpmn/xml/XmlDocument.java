package jp.kizahashi.process.bpmn.xml;

import java.util.List;

/** A file that is well-formed XML without document type: its bytes, its text and its elements. Does not change. */
public final class XmlDocument {
    private final Encoded file;
    private final XmlElement root;
    private final int elements;

    XmlDocument(Encoded file, XmlElement root, int elements) {
        this.file = file;
        this.root = root;
        this.elements = elements;
    }

    /**
     * Reads a file in any encoding of Java, with or without byte order mark.
     *
     * @throws jp.kizahashi.platform.Refused with line and reason when it is not well-formed, has a document type
     *     (and so entities), or is beyond {@link XmlLimits}
     */
    public static XmlDocument read(byte[] bytes) {
        Encoded file = Encoded.of(bytes);
        return new XmlParser(file).parse();
    }

    public XmlElement root() {
        return root;
    }

    /** How many elements there are. */
    public int size() {
        return elements;
    }

    /** The whole text of the file. */
    public String text() {
        return file.text();
    }

    /** The file as it was read. */
    public byte[] bytes() {
        return file.bytes().clone();
    }

    /** The file with some places replaced; every other byte stays. Places do not overlap. */
    public byte[] with(List<Splice> splices) {
        return splices.isEmpty() ? bytes() : file.with(splices);
    }

    /** The text directly inside the element, without that of its children; references resolved. */
    public String textOf(XmlElement element) {
        StringBuilder to = new StringBuilder();
        int at = element.contentStart();
        for (XmlElement child : element.children()) {
            Content.append(text(), at, child.start(), to);
            at = child.end();
        }
        if (!element.closesItself()) Content.append(text(), at, element.contentEnd(), to);
        return to.toString();
    }
}
