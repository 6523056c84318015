package jp.kizahashi.process.bpmn.xml;

/**
 * One attribute as it stands in the file.
 *
 * @param name the name as written, with prefix
 * @param local the name without prefix
 * @param namespace the address its prefix is bound to; empty without prefix
 * @param value the value with references resolved and line ends as spaces
 * @param from where the value begins in the text, behind its quote
 * @param to where the value ends in the text, before its quote
 */
public record XmlAttribute(String name, String local, String namespace, String value, int from, int to) {
    /** True for {@code xmlns} and {@code xmlns:…}. */
    public boolean declaresNamespace() {
        return name.equals("xmlns") || name.startsWith("xmlns:");
    }
}
