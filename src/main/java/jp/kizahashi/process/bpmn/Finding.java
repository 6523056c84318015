package jp.kizahashi.process.bpmn;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * Something to mend in a flow.
 *
 * @param code a stable name such as {@code DEAD_END}
 * @param key the key of its sentence
 * @param arguments the values of the sentence's places
 * @param element the id of the element; empty when it has none
 * @param line its line in the file, from 1
 */
public record Finding(String code, String key, List<String> arguments, String element, int line) {
    /** An error: the file breaks BPMN. The sentence stands under {@code process.bpmn.error.CODE}. */
    static Finding error(String code, XmlElement at, String... arguments) {
        return new Finding(code, "process.bpmn.error." + code, List.of(arguments), Bpmn.id(at), at.line());
    }

    /** A warning: the flow is hard to read or does not end. The sentence stands under {@code process.bpmn.lint.CODE}. */
    public static Finding lint(String code, XmlElement at, String... arguments) {
        return new Finding(code, "process.bpmn.lint." + code, List.of(arguments), Bpmn.id(at), at.line());
    }

    /** The sentence for people. */
    public String message() {
        return Messages.get(key, arguments.toArray());
    }
}
