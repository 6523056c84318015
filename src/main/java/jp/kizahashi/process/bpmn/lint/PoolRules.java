package jp.kizahashi.process.bpmn.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Flows keep inside their pool, messages go between pools, and every step has its lane. */
final class PoolRules {
    private final Model model;
    private final List<Finding> findings;
    private final Map<XmlElement, XmlElement> poolOfProcess = new HashMap<>();

    PoolRules(Model model, List<Finding> findings) {
        this.model = model;
        this.findings = findings;
        for (XmlElement pool : model.all("participant"))
            model.referred(pool, "processRef").ifPresent(process -> poolOfProcess.putIfAbsent(process, pool));
    }

    void check() {
        model.all("sequenceFlow").forEach(this::sequenceFlow);
        model.all("messageFlow").forEach(this::messageFlow);
        for (XmlElement process : model.elements()) if (FlowGraph.isScope(process)) lanes(process);
    }

    private void sequenceFlow(XmlElement flow) {
        Optional<XmlElement> source = model.referred(flow, "sourceRef").filter(PoolRules::isNode);
        Optional<XmlElement> target = model.referred(flow, "targetRef").filter(PoolRules::isNode);
        if (source.isEmpty() || target.isEmpty()) return;
        if (process(source.get()) != process(target.get())) findings.add(Finding.lint("FLOW_ACROSS_POOLS", flow));
        else if (!source.get().parent().equals(target.get().parent()))
            findings.add(Finding.lint("FLOW_ACROSS_SUBPROCESS", flow));
        else if (!source.get().parent().equals(flow.parent())) findings.add(Finding.lint("FLOW_ELSEWHERE", flow));
    }

    private static boolean isNode(XmlElement element) {
        return Bpmn.isA(element, "flowNode");
    }

    private void messageFlow(XmlElement flow) {
        Optional<XmlElement> source = model.referred(flow, "sourceRef").map(this::pool);
        Optional<XmlElement> target = model.referred(flow, "targetRef").map(this::pool);
        if (source.isPresent() && source.equals(target)) findings.add(Finding.lint("MESSAGE_INSIDE_POOL", flow));
    }

    /** The pool an element belongs to; its process when that has none. */
    private XmlElement pool(XmlElement element) {
        XmlElement process = process(element);
        return poolOfProcess.getOrDefault(process, process);
    }

    /** The process or choreography around it; a participant stands for itself. */
    private static XmlElement process(XmlElement element) {
        XmlElement at = element;
        while (!FlowGraph.isScope(at) || Bpmn.isA(at, "flowNode")) {
            if (Bpmn.is(at, "participant") || at.parent().isEmpty()) break;
            at = at.parent().get();
        }
        return Bpmn.is(at, "definitions") ? element : at;
    }

    private void lanes(XmlElement scope) {
        Map<XmlElement, Integer> times = new HashMap<>();
        for (XmlElement set : scope.children(Bpmn.MODEL, "laneSet")) count(set, times);
        if (scope.child(Bpmn.MODEL, "laneSet").isEmpty()) return;
        for (XmlElement node : scope.children()) {
            if (!isNode(node)) continue;
            int lanes = times.getOrDefault(node, 0);
            String label = EndsRules.label(node);
            if (lanes == 0 && !Bpmn.is(node, "boundaryEvent")) findings.add(Finding.lint("NO_LANE", node, label));
            if (lanes > 1) findings.add(Finding.lint("SEVERAL_LANES", node, label));
        }
    }

    /** Only leaves count: a lane names again what its inner lanes hold. */
    private void count(XmlElement laneSet, Map<XmlElement, Integer> times) {
        for (XmlElement lane : laneSet.children(Bpmn.MODEL, "lane")) {
            Optional<XmlElement> inner = lane.child(Bpmn.MODEL, "childLaneSet");
            inner.ifPresent(set -> count(set, times));
            Set<XmlElement> held = new HashSet<>(model.referredBy(lane, "flowNodeRef"));
            for (XmlElement node : held)
                if (inner.isEmpty() || !times.containsKey(node)) times.merge(node, 1, Integer::sum);
        }
    }
}
