package jp.kizahashi.process.bpmn.xml;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;

/** Says why a file is no readable XML, with the line. */
final class XmlFault {
    private XmlFault() {}

    /**
     * @param line from 1
     * @param what the end of the message's key {@code process.bpmn.xml.…}
     */
    static Refused at(int line, String what, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) texts[i] = String.valueOf(arguments[i]);
        return new Refused(
                ProcessProblem.FLOW_UNREADABLE, String.valueOf(line), Messages.get("process.bpmn.xml." + what, texts));
    }
}
