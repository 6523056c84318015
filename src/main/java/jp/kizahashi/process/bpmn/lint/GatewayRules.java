package jp.kizahashi.process.bpmn.lint;

import java.util.List;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.FlowGraph.Flow;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Branches and joins: drawn with a gateway, and labelled. */
final class GatewayRules {
    private final FlowGraph graph;
    private final List<Finding> findings;

    GatewayRules(FlowGraph graph, List<Finding> findings) {
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
        for (XmlElement node : graph.nodes()) {
            List<Flow> in = graph.incoming(node);
            List<Flow> out = graph.outgoing(node);
            if (Bpmn.isA(node, "gateway")) gateway(node, in, out);
            else withoutGateway(node, in, out);
        }
    }

    private void gateway(XmlElement node, List<Flow> in, List<Flow> out) {
        if (in.size() == 1 && out.size() == 1) find("IDLE_GATEWAY", node);
        if (in.size() > 1 && out.size() > 1) find("MIXED_GATEWAY", node);
        if (Bpmn.is(node, "eventBasedGateway")) out.forEach(this::waitsForEvent);
        if (out.size() < 2 || !chooses(node)) return;
        if (Bpmn.name(node).isBlank()) find("GATEWAY_WITHOUT_QUESTION", node);
        String other = node.value("default").strip();
        for (Flow flow : out) {
            boolean isOther = !other.isEmpty() && other.equals(Bpmn.id(flow.element()));
            if (Bpmn.name(flow.element()).isBlank() && !isOther)
                findings.add(Finding.lint("BRANCH_WITHOUT_LABEL", flow.element(), EndsRules.label(node)));
        }
    }

    private static boolean chooses(XmlElement node) {
        return Bpmn.is(node, "exclusiveGateway")
                || Bpmn.is(node, "inclusiveGateway")
                || Bpmn.is(node, "complexGateway");
    }

    private void waitsForEvent(Flow flow) {
        XmlElement target = flow.target();
        if (!Bpmn.is(target, "intermediateCatchEvent") && !Bpmn.is(target, "receiveTask"))
            findings.add(Finding.lint("EVENT_GATEWAY_TARGET", flow.element(), EndsRules.label(target)));
    }

    private void withoutGateway(XmlElement node, List<Flow> in, List<Flow> out) {
        boolean conditional = out.stream()
                .anyMatch(f ->
                        f.element().child(Bpmn.MODEL, "conditionExpression").isPresent());
        if (out.size() > 1) find(conditional ? "CONDITION_WITHOUT_GATEWAY" : "IMPLICIT_SPLIT", node);
        if (in.size() > 1 && !Bpmn.is(node, "endEvent")) find("IMPLICIT_MERGE", node);
    }

    private void find(String code, XmlElement node) {
        findings.add(Finding.lint(code, node, EndsRules.label(node)));
    }
}
