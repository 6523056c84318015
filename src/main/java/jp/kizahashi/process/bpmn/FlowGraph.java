package jp.kizahashi.process.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * The nodes directly inside a process, sub-process or choreography and the sequence flows between them. Flows with an
 * end elsewhere, or nowhere, are not part of it.
 */
public final class FlowGraph {
    private final XmlElement scope;
    private final Set<XmlElement> nodes = new LinkedHashSet<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<XmlElement, List<Flow>> outgoing = new HashMap<>();
    private final Map<XmlElement, List<Flow>> incoming = new HashMap<>();

    private FlowGraph(Model model, XmlElement scope) {
        this.scope = scope;
        for (XmlElement child : scope.children()) if (Bpmn.isA(child, "flowNode")) nodes.add(child);
        for (XmlElement child : scope.children(Bpmn.MODEL, "sequenceFlow")) {
            Optional<XmlElement> source = model.referred(child, "sourceRef").filter(nodes::contains);
            Optional<XmlElement> target = model.referred(child, "targetRef").filter(nodes::contains);
            if (source.isPresent() && target.isPresent()) add(new Flow(child, source.get(), target.get()));
        }
    }

    /** A sequence flow inside the scope. */
    public record Flow(XmlElement element, XmlElement source, XmlElement target) {}

    public static FlowGraph of(Model model, XmlElement scope) {
        return new FlowGraph(model, scope);
    }

    /** A graph of every process, sub-process and choreography of the model. */
    public static List<FlowGraph> all(Model model) {
        return model.elements().stream()
                .filter(FlowGraph::isScope)
                .map(scope -> of(model, scope))
                .toList();
    }

    /** True for what may hold flow nodes. */
    public static boolean isScope(XmlElement element) {
        return Bpmn.isA(element, "process")
                || Bpmn.isA(element, "subProcess")
                || Bpmn.isA(element, "choreography")
                || Bpmn.isA(element, "subChoreography");
    }

    private void add(Flow flow) {
        flows.add(flow);
        outgoing.computeIfAbsent(flow.source(), key -> new ArrayList<>(2)).add(flow);
        incoming.computeIfAbsent(flow.target(), key -> new ArrayList<>(2)).add(flow);
    }

    public XmlElement scope() {
        return scope;
    }

    public Set<XmlElement> nodes() {
        return nodes;
    }

    public List<Flow> flows() {
        return flows;
    }

    public List<Flow> outgoing(XmlElement node) {
        return outgoing.getOrDefault(node, List.of());
    }

    public List<Flow> incoming(XmlElement node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** What can be reached from the nodes, they included, forwards or backwards; boundary events belong to their host. */
    public Set<XmlElement> reached(Iterable<XmlElement> from, boolean forwards, Model model) {
        Map<XmlElement, List<XmlElement>> attached = attached(model);
        Set<XmlElement> seen = new HashSet<>();
        List<XmlElement> open = new ArrayList<>();
        from.forEach(open::add);
        while (!open.isEmpty()) {
            XmlElement node = open.removeLast();
            if (!seen.add(node)) continue;
            if (forwards) {
                outgoing(node).forEach(f -> open.add(f.target()));
                open.addAll(attached.getOrDefault(node, List.of()));
            } else {
                incoming(node).forEach(f -> open.add(f.source()));
                if (Bpmn.is(node, "boundaryEvent"))
                    model.referred(node, "attachedToRef")
                            .filter(nodes::contains)
                            .ifPresent(open::add);
            }
        }
        return seen;
    }

    /** The boundary events of each activity. */
    public Map<XmlElement, List<XmlElement>> attached(Model model) {
        Map<XmlElement, List<XmlElement>> attached = new HashMap<>();
        for (XmlElement node : nodes)
            if (Bpmn.is(node, "boundaryEvent"))
                model.referred(node, "attachedToRef")
                        .filter(nodes::contains)
                        .ifPresent(host -> attached.computeIfAbsent(host, key -> new ArrayList<>(1))
                                .add(node));
        return attached;
    }
}
