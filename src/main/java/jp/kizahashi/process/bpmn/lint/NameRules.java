package jp.kizahashi.process.bpmn.lint;

import java.util.List;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Whatever people read has a name, and one that fits its sign. */
final class NameRules {
    private static final int LONGEST = 60;

    private NameRules() {}

    static void check(Model model, List<Finding> findings) {
        for (XmlElement e : model.elements()) {
            boolean needsName = Bpmn.isA(e, "activity") || Bpmn.is(e, "lane") || Bpmn.is(e, "participant");
            String name = Bpmn.name(e);
            if (needsName && name.isBlank()) findings.add(Finding.lint("NO_NAME", e, e.local()));
            if (needsName && name.codePointCount(0, name.length()) > LONGEST)
                findings.add(Finding.lint("LONG_NAME", e, String.valueOf(LONGEST)));
            boolean ends = Bpmn.is(e, "endEvent") || Bpmn.is(e, "intermediateThrowEvent");
            if (ends && e.child(Bpmn.MODEL, "timerEventDefinition").isPresent())
                findings.add(Finding.lint("TIMER_THROWN", e));
        }
    }
}
