package jp.kizahashi.process.bpmn.layout;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * What a drawn line connects.
 *
 * @param source where it leaves
 * @param target where it arrives
 */
public record Ends(XmlElement source, XmlElement target) {
    /** The ends of a flow, message flow, association, conversation link or data association; empty when one is unknown. */
    public static Optional<Ends> of(Model model, XmlElement line) {
        if (Bpmn.is(line, "dataInputAssociation")) return data(model, line, "sourceRef", true);
        if (Bpmn.is(line, "dataOutputAssociation")) return data(model, line, "targetRef", false);
        Optional<XmlElement> source = model.referred(line, "sourceRef");
        Optional<XmlElement> target = model.referred(line, "targetRef");
        if (source.isEmpty() || target.isEmpty()) return Optional.empty();
        return Optional.of(new Ends(source.get(), target.get()));
    }

    public static boolean isLine(XmlElement e) {
        return Bpmn.is(e, "sequenceFlow")
                || Bpmn.is(e, "messageFlow")
                || Bpmn.is(e, "association")
                || Bpmn.is(e, "conversationLink")
                || Bpmn.is(e, "dataInputAssociation")
                || Bpmn.is(e, "dataOutputAssociation");
    }

    private static Optional<Ends> data(Model model, XmlElement line, String end, boolean in) {
        List<XmlElement> data = model.referredBy(line, end);
        Optional<XmlElement> step = line.parent();
        if (data.isEmpty() || step.isEmpty()) return Optional.empty();
        return Optional.of(in ? new Ends(data.getFirst(), step.get()) : new Ends(step.get(), data.getFirst()));
    }
}
