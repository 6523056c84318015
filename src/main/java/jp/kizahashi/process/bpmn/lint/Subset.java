package jp.kizahashi.process.bpmn.lint;

import java.util.List;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * The signs that municipalities are taught (J-LIS): start, work, one of several, all, end, and events for messages and time.
 * Others are right BPMN, but colleagues may not know them.
 */
final class Subset {
    private static final Set<String> TAUGHT = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway");
    private static final Set<String> TAUGHT_EVENTS = Set.of("messageEventDefinition", "timerEventDefinition");

    private Subset() {}

    static void check(Model model, List<Finding> findings) {
        for (XmlElement e : model.elements()) {
            boolean rareNode = Bpmn.isA(e, "flowNode") && !TAUGHT.contains(e.local());
            boolean rareEvent = Bpmn.isA(e, "eventDefinition")
                    && !TAUGHT_EVENTS.contains(e.local())
                    && e.parent().filter(p -> TAUGHT.contains(p.local())).isPresent();
            if (rareNode || rareEvent) {
                XmlElement at = rareEvent ? e.parent().orElseThrow() : e;
                findings.add(Finding.lint("NOT_IN_SUBSET", at, e.local()));
            }
        }
    }
}
