package jp.kizahashi.process.bpmn.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.FlowGraph.Flow;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Where a flow begins, that everything can be reached, and that it can end. */
final class EndsRules {
    private final Model model;
    private final FlowGraph graph;
    private final List<Finding> findings;

    EndsRules(Model model, FlowGraph graph, List<Finding> findings) {
        this.model = model;
        this.graph = graph;
        this.findings = findings;
    }

    void check() {
        if (graph.nodes().isEmpty()) {
            // A call activity or a collapsed sub-process may keep its steps elsewhere; an empty process says nothing.
            if (Bpmn.is(graph.scope(), "process")) findings.add(Finding.lint("EMPTY_PROCESS", graph.scope()));
            return;
        }
        if (Bpmn.is(graph.scope(), "adHocSubProcess")) return;
        startAndEnd();
        graph.nodes().forEach(this::node);
        reach();
        twice();
    }

    private void startAndEnd() {
        List<XmlElement> starts = named("startEvent");
        if (starts.isEmpty()) findings.add(Finding.lint("NO_START", graph.scope()));
        if (named("endEvent").isEmpty()) findings.add(Finding.lint("NO_END", graph.scope()));
        long plain = starts.stream().filter(EndsRules::hasNoDefinition).count();
        if (plain > 1) findings.add(Finding.lint("SEVERAL_STARTS", starts.get(1), String.valueOf(plain)));
    }

    private List<XmlElement> named(String local) {
        return graph.nodes().stream().filter(n -> Bpmn.is(n, local)).toList();
    }

    private static boolean hasNoDefinition(XmlElement event) {
        return event.children().stream().noneMatch(c -> Bpmn.isA(c, "eventDefinition"));
    }

    private void node(XmlElement node) {
        boolean start = Bpmn.is(node, "startEvent");
        boolean end = Bpmn.is(node, "endEvent");
        boolean comesIn = !graph.incoming(node).isEmpty();
        boolean goesOut = !graph.outgoing(node).isEmpty();
        if (start && comesIn) findings.add(Finding.lint("START_WITH_INCOMING", node));
        if (end && goesOut) findings.add(Finding.lint("END_WITH_OUTGOING", node));
        if (Bpmn.is(node, "boundaryEvent") && comesIn) findings.add(Finding.lint("BOUNDARY_WITH_INCOMING", node));
        if (standsAlone(node)) return;
        if (!goesOut && !end && !throwsLink(node)) findings.add(Finding.lint("DEAD_END", node, label(node)));
        if (!comesIn && !start && !startsOtherwise(node)) findings.add(Finding.lint("NO_INCOMING", node, label(node)));
    }

    /** What stands outside the flow by its nature: event sub-processes and what only undoes. */
    private boolean standsAlone(XmlElement node) {
        if (Bpmn.isTrue(node, "triggeredByEvent", false) || Bpmn.isTrue(node, "isForCompensation", false)) return true;
        return Bpmn.is(node, "boundaryEvent")
                && node.child(Bpmn.MODEL, "compensateEventDefinition").isPresent();
    }

    private static boolean throwsLink(XmlElement node) {
        return Bpmn.is(node, "intermediateThrowEvent")
                && node.child(Bpmn.MODEL, "linkEventDefinition").isPresent();
    }

    private static boolean startsOtherwise(XmlElement node) {
        boolean link = Bpmn.is(node, "intermediateCatchEvent")
                && node.child(Bpmn.MODEL, "linkEventDefinition").isPresent();
        return link || Bpmn.is(node, "boundaryEvent");
    }

    private void reach() {
        Set<XmlElement> ways =
                new HashSet<>(graph.nodes().stream().filter(this::begins).toList());
        Set<XmlElement> forwards = graph.reached(ways, true, model);
        Set<XmlElement> ends = new HashSet<>(
                graph.nodes().stream().filter(n -> graph.outgoing(n).isEmpty()).toList());
        Set<XmlElement> backwards = graph.reached(ends, false, model);
        for (XmlElement node : graph.nodes()) {
            if (!forwards.contains(node)) findings.add(Finding.lint("UNREACHABLE", node, label(node)));
            if (!backwards.contains(node)) findings.add(Finding.lint("ENDLESS", node, label(node)));
        }
    }

    private boolean begins(XmlElement node) {
        return Bpmn.is(node, "startEvent")
                || standsAlone(node)
                || (graph.incoming(node).isEmpty() && !Bpmn.is(node, "boundaryEvent"));
    }

    private void twice() {
        Map<XmlElement, Set<XmlElement>> targets = new HashMap<>();
        for (Flow flow : graph.flows()) {
            if (flow.source() == flow.target()) findings.add(Finding.lint("SELF_LOOP", flow.element()));
            else if (!targets.computeIfAbsent(flow.source(), key -> new HashSet<>())
                    .add(flow.target())) findings.add(Finding.lint("SAME_FLOW_TWICE", flow.element()));
        }
    }

    static String label(XmlElement node) {
        String name = Bpmn.name(node).strip();
        return name.isEmpty() ? Bpmn.id(node) : name.replaceAll("\\s+", " ");
    }
}
