package jp.kizahashi.process.bpmn.drawing;

import java.util.HashMap;
import java.util.Map;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** The heights of letters that a diagram's label styles give. */
final class LabelSizes {
    private static final double USUAL = 11;
    private static final double SMALLEST = 8;
    private static final double LARGEST = 24;

    private final Map<String, Double> byStyle = new HashMap<>();

    LabelSizes(Diagram diagram) {
        for (XmlElement style : diagram.element().children(Bpmn.DIAGRAM, "BPMNLabelStyle"))
            style.child(Bpmn.DC, "Font")
                    .map(font -> font.value("size").strip())
                    .filter(size -> size.matches("[0-9]{1,3}([.][0-9]{1,6})?"))
                    .ifPresent(size -> byStyle.put(Bpmn.id(style), Double.valueOf(size)));
    }

    double of(XmlElement drawn) {
        double size = drawn.child(Bpmn.DIAGRAM, "BPMNLabel")
                .map(label -> byStyle.getOrDefault(label.value("labelStyle").strip(), USUAL))
                .orElse(USUAL);
        return Math.max(SMALLEST, Math.min(LARGEST, size));
    }
}
