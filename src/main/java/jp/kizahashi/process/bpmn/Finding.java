package jp.kizahashi.process.bpmn;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * Something to mend in a flow.
 *
 * @param code a stable name such as {@code DEAD_END}
 * @param message the sentence for people
 * @param element the id of the element; empty when it has none
 * @param line its line in the file, from 1
 */
public record Finding(String code, String message, String element, int line) {
    /** An error: the file breaks BPMN. The sentence stands under {@code process.bpmn.error.CODE}. */
    static Finding error(String code, XmlElement at, Object... arguments) {
        return new Finding(code, Messages.get("process.bpmn.error." + code, arguments), Bpmn.id(at), at.line());
    }

    /** A warning: the flow is hard to read or does not end. The sentence stands under {@code process.bpmn.lint.CODE}. */
    public static Finding lint(String code, XmlElement at, Object... arguments) {
        return new Finding(code, Messages.get("process.bpmn.lint." + code, arguments), Bpmn.id(at), at.line());
    }
}
