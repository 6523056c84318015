package jp.kizahashi.process.bpmn.xml;

/**
 * One place of a document's text and what shall stand there. Only for places where references are read: attribute values
 * and content.
 *
 * @param from where the place begins
 * @param to where it ends; equal to {@code from} when something is put in
 * @param by the new text, already escaped
 */
public record Splice(int from, int to, String by) {
    public Splice {
        if (from > to) throw new IllegalArgumentException(from + ">" + to);
    }
}
