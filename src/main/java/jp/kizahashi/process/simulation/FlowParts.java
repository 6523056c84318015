package jp.kizahashi.process.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.StepFigures;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * What a scenario must tell about a flow: who works, how long steps take, which ways are taken.
 *
 * @param lanes the 担当 with steps, by name
 * @param steps in the order of the file
 * @param branches どれか一つ and いくつか with more than one way
 * @param waiting true when a step tells 待ち
 */
public record FlowParts(List<String> lanes, List<Step> steps, List<Branch> branches, boolean waiting) {
    /** A step with the minutes that the flow tells; empty text when it tells none. */
    public record Step(String element, String name, String minutes) {}

    /**
     * A branch with its ways.
     *
     * @param some true for いくつか: each way has its own chance
     */
    public record Branch(String question, boolean some, List<Way> ways) {}

    /** One way out of a branch. */
    public record Way(String flow, String label) {}

    /** Reads the parts of a model's processes. */
    public static FlowParts of(Model model) {
        Set<String> lanes = new LinkedHashSet<>();
        for (XmlElement lane : model.all("lane"))
            if (model.referredBy(lane, "flowNodeRef").stream().anyMatch(n -> Bpmn.isA(n, "activity")))
                lanes.add(Bpmn.name(lane));
        lanes.remove("");
        List<Step> steps = new ArrayList<>();
        List<Branch> branches = new ArrayList<>();
        for (XmlElement process : model.all("process")) {
            FlowGraph graph = FlowGraph.of(model, process);
            for (XmlElement node : graph.nodes()) {
                if (Bpmn.isA(node, "activity")) steps.add(step(node));
                boolean splits = graph.outgoing(node).size() > 1;
                if (splits && (Bpmn.is(node, "exclusiveGateway") || Bpmn.is(node, "inclusiveGateway")))
                    branches.add(branch(node, graph));
            }
        }
        boolean waiting = model.elements().stream()
                .anyMatch(e ->
                        Bpmn.isA(e, "activity") && StepFigures.of(e).waiting().orElse(0) > 0);
        return new FlowParts(List.copyOf(lanes), steps, branches, waiting);
    }

    private static Step step(XmlElement node) {
        String name = Bpmn.name(node).isBlank() ? Bpmn.id(node) : Bpmn.name(node);
        String minutes = StepFigures.of(node).minutes().map(String::valueOf).orElse("");
        return new Step(Bpmn.id(node), name, minutes);
    }

    private static Branch branch(XmlElement node, FlowGraph graph) {
        String question = Bpmn.name(node).isBlank() ? Messages.get("process.simulation.branch") : Bpmn.name(node);
        boolean some = Bpmn.is(node, "inclusiveGateway");
        // The way otherwise is taken when chance takes none.
        List<Way> ways = graph.outgoing(node).stream()
                .filter(f -> !some || !Bpmn.id(f.element()).equals(node.value("default")))
                .map(f -> new Way(
                        Bpmn.id(f.element()),
                        Bpmn.name(f.element()).isBlank() ? Bpmn.name(f.target()) : Bpmn.name(f.element())))
                .toList();
        return new Branch(question, some, ways);
    }
}
