package jp.kizahashi.process.simulate.scenario;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.FlowGraph.Flow;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.bpmn.table.StepFigures;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import jp.kizahashi.process.simulate.Law;
import jp.kizahashi.process.simulate.Network;
import jp.kizahashi.process.simulate.Network.Choice;
import jp.kizahashi.process.simulate.Network.Delay;
import jp.kizahashi.process.simulate.Network.End;
import jp.kizahashi.process.simulate.Network.Fork;
import jp.kizahashi.process.simulate.Network.Gather;
import jp.kizahashi.process.simulate.Network.Join;
import jp.kizahashi.process.simulate.Network.Pool;
import jp.kizahashi.process.simulate.Network.Some;
import jp.kizahashi.process.simulate.Network.Step;
import jp.kizahashi.process.simulate.Network.Task;
import jp.kizahashi.process.simulate.Network.Timer;
import jp.kizahashi.process.simulate.Network.Way;
import jp.kizahashi.process.simulate.scenario.Scenario.StepTerms;

/**
 * One process of a model as a network. What a run would get wrong is refused with element and line; what it leaves out
 * is told.
 *
 * @param network to simulate
 * @param names what people call the steps, by id; steps that only lead on have none
 * @param leftOut what the figures do not cover
 */
public record FlowNetwork(Network network, Map<String, String> names, List<Finding> leftOut) {
    /** @throws Refused PRC-008 when the flow cannot be simulated, PRC-009 when the scenario names what is not there */
    public static FlowNetwork of(Model model, Scenario scenario) {
        return new Builder(model, scenario).build();
    }

    private static final class Builder {
        private final Model model;
        private final Scenario scenario;
        private final FlowGraph graph;
        private final Map<XmlElement, String> lanes = new HashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final List<Finding> leftOut = new ArrayList<>();
        private final Set<String> used = new HashSet<>();
        private final Map<XmlElement, List<XmlElement>> attached;

        Builder(Model model, Scenario scenario) {
            this.model = model;
            this.scenario = scenario;
            this.graph = FlowGraph.of(model, process());
            this.attached = graph.attached(model);
            for (XmlElement lane : model.all("lane"))
                for (XmlElement node : model.referredBy(lane, "flowNodeRef")) lanes.put(node, Bpmn.name(lane));
        }

        private XmlElement process() {
            if (scenario.process().isPresent())
                return model.all("process").stream()
                        .filter(p -> Bpmn.id(p).equals(scenario.process().get()))
                        .findFirst()
                        .orElseThrow(() -> unknown(scenario.process().get()));
            List<XmlElement> working = model.all("process").stream()
                    .filter(p -> !FlowGraph.of(model, p).nodes().isEmpty())
                    .toList();
            if (working.isEmpty()) throw refused("noProcess", model.definitions());
            if (working.size() > 1) throw refused("manyProcesses", working.get(1));
            return working.getFirst();
        }

        FlowNetwork build() {
            XmlElement start = start();
            steps.add(new Choice(Bpmn.id(start), List.of(new Way(1, leave(start)))));
            for (XmlElement node : graph.nodes()) if (!node.equals(start)) add(node);
            boolean unused = !scenario.waiting() && graph.nodes().stream().anyMatch(n -> waiting(n) > 0);
            if (unused) leaveOut("WAITING", graph.scope());
            for (String told : scenario.steps().keySet()) if (!used.contains(told)) throw unknown(told);
            for (String told : scenario.ways().keySet()) if (!used.contains(told)) throw unknown(told);
            return new FlowNetwork(new Network(steps, scenario.pools()), Map.copyOf(names), List.copyOf(leftOut));
        }

        /** Cases begin at the only start, or where nothing leads when no start is drawn. */
        private XmlElement start() {
            List<XmlElement> starts =
                    graph.nodes().stream().filter(n -> Bpmn.is(n, "startEvent")).toList();
            if (starts.isEmpty())
                starts = graph.nodes().stream()
                        .filter(n -> graph.incoming(n).isEmpty() && !Bpmn.is(n, "boundaryEvent"))
                        .toList();
            if (starts.isEmpty()) throw refused("noStart", graph.scope());
            if (starts.size() > 1) throw refused("manyStarts", starts.get(1));
            if (!Bpmn.is(starts.getFirst(), "startEvent")) throw refused("noStart", starts.getFirst());
            return starts.getFirst();
        }

        private void add(XmlElement node) {
            String id = Bpmn.id(node);
            if (id.isEmpty()) throw refused("noId", node);
            if (Bpmn.is(node, "boundaryEvent")) {
                if (timed(node).isEmpty()) leaveOut("BOUNDARY_EVENT", node);
            } else if (Bpmn.isA(node, "activity")) activity(id, node);
            else if (Bpmn.isA(node, "gateway")) gateway(id, node);
            else if (Bpmn.is(node, "endEvent")) end(id, node);
            else event(id, node);
        }

        private void activity(String id, XmlElement node) {
            StepTerms terms = terms(node);
            boolean inside = FlowGraph.isScope(node)
                    && !FlowGraph.of(model, node).nodes().isEmpty();
            Optional<Law> time = terms.time().or(() -> minutes(node));
            if (time.isEmpty()) throw refused(inside ? "subProcess" : "noTime", node);
            if (inside) leaveOut("SUB_PROCESS", node);
            if (node.children().stream().anyMatch(c -> Bpmn.isA(c, "loopCharacteristics"))) leaveOut("REPEATED", node);
            names.put(id, Bpmn.name(node).isEmpty() ? id : Bpmn.name(node));
            steps.add(new Task(id, pool(node, terms), time.get(), terms.cost(), leave(node), timers(node)));
            if (!entry(node).equals(id))
                steps.add(new Delay(entry(node), new Law.Constant(waiting(node) * 3_600.0), id));
        }

        /** 待ち of a step in hours; 0 for what is no step or tells none. */
        private static int waiting(XmlElement node) {
            return Bpmn.isA(node, "activity") ? StepFigures.of(node).waiting().orElse(0) : 0;
        }

        /** Where a part that comes to the node begins: with its 待ち where that is asked for. */
        private String entry(XmlElement node) {
            return Bpmn.id(node) + (scenario.waiting() && waiting(node) > 0 ? " waiting" : "");
        }

        private List<Timer> timers(XmlElement activity) {
            List<Timer> timers = new ArrayList<>();
            for (XmlElement event : attached.getOrDefault(activity, List.of()))
                timed(event)
                        .ifPresent(after -> timers.add(new Timer(
                                Bpmn.id(event), after, leave(event), Bpmn.isTrue(event, "cancelActivity", true))));
            return timers;
        }

        /** When an event on a border comes, if that is known: as the scenario says, or its own duration. */
        private Optional<Law> timed(XmlElement event) {
            return terms(event).time().or(() -> timer(event));
        }

        /** Minutes that a flow made from a table carries. */
        private static Optional<Law> minutes(XmlElement node) {
            return node.child(Bpmn.MODEL, "extensionElements")
                    .flatMap(e -> e.child(FlowTable.NAMESPACE, "step"))
                    .map(e -> e.value("minutes").strip())
                    .filter(m -> m.matches("[0-9]{1,9}"))
                    .map(m -> new Law.Constant(Integer.parseInt(m) * 60.0));
        }

        private String pool(XmlElement node, StepTerms terms) {
            String name = terms.pool().orElseGet(() -> lanes.getOrDefault(node, ""));
            if (name.isEmpty()) {
                if (terms.pool().isEmpty()) leaveOut("NOBODY", node);
                return "";
            }
            if (scenario.pools().stream().map(Pool::id).noneMatch(name::equals)) throw refused("noPool", node, name);
            return name;
        }

        private void gateway(String id, XmlElement node) {
            if (Bpmn.is(node, "inclusiveGateway")) {
                inclusive(id, node);
                return;
            }
            if (Bpmn.is(node, "parallelGateway")) {
                int in = graph.incoming(node).size();
                steps.add(in > 1 ? new Join(id, in, leave(node)) : new Choice(id, List.of(new Way(1, leave(node)))));
                return;
            }
            boolean exclusive = Bpmn.is(node, "exclusiveGateway") || Bpmn.is(node, "eventBasedGateway");
            if (!exclusive) throw refused("gateway", node);
            List<Flow> out = graph.outgoing(node);
            if (out.isEmpty()) steps.add(new End(id));
            else steps.add(new Choice(id, ways(node, out)));
        }

        /** いくつか: what comes in meets first, then ways are taken. */
        private void inclusive(String id, XmlElement node) {
            List<Flow> out = graph.outgoing(node);
            boolean meets = graph.incoming(node).size() > 1;
            if (out.size() < 2) {
                String next = leave(node);
                steps.add(meets ? new Gather(id, next) : new Choice(id, List.of(new Way(1, next))));
                return;
            }
            if (meets) steps.add(new Gather(id, id + " ways"));
            steps.add(some(meets ? id + " ways" : id, node, out));
        }

        private Some some(String id, XmlElement node, List<Flow> out) {
            String other = node.value("default").strip();
            List<Way> ways = new ArrayList<>();
            String otherwise = "";
            for (Flow flow : out) {
                if (Bpmn.id(flow.element()).equals(other)) {
                    otherwise = entry(flow.target());
                    continue;
                }
                double chance = share(flow.element()).orElseThrow(() -> refused("someChances", node));
                if (chance > 1) throw refused("chance", node);
                ways.add(new Way(chance, entry(flow.target())));
            }
            if (otherwise.isEmpty() && ways.stream().allMatch(w -> w.share() == 0)) throw refused("noWay", node);
            return new Some(id, ways, otherwise);
        }

        private List<Way> ways(XmlElement node, List<Flow> out) {
            List<Optional<Double>> shares =
                    out.stream().map(f -> share(f.element())).toList();
            long told = shares.stream().filter(Optional::isPresent).count();
            if (told == 0 && out.size() > 1) leaveOut("EQUAL_WAYS", node);
            if (told > 0 && told < out.size()) throw refused("someWays", node);
            if (told > 0 && shares.stream().mapToDouble(s -> s.orElse(0.0)).sum() <= 0) throw refused("noWay", node);
            List<Way> ways = new ArrayList<>();
            for (int i = 0; i < out.size(); i++)
                ways.add(new Way(shares.get(i).orElse(1.0), entry(out.get(i).target())));
            return ways;
        }

        private void event(String id, XmlElement node) {
            Optional<Law> time = terms(node).time().or(() -> timer(node));
            if (time.isEmpty() && Bpmn.isA(node, "catchEvent")) leaveOut("NO_WAITING", node);
            names.put(id, Bpmn.name(node).isEmpty() ? id : Bpmn.name(node));
            steps.add(new Delay(id, time.orElse(new Law.Constant(0)), leave(node)));
        }

        /** A duration as ISO 8601 tells it, without months and years. */
        private Optional<Law> timer(XmlElement node) {
            return node.child(Bpmn.MODEL, "timerEventDefinition")
                    .flatMap(t -> t.child(Bpmn.MODEL, "timeDuration"))
                    .flatMap(d -> duration(model.textOf(d).strip()));
        }

        private static Optional<Law> duration(String text) {
            try {
                Duration duration = Duration.parse(text);
                return duration.isNegative()
                        ? Optional.empty()
                        : Optional.of(new Law.Constant(duration.toMillis() / 1e3));
            } catch (DateTimeParseException | ArithmeticException e) {
                return Optional.empty();
            }
        }

        private void end(String id, XmlElement node) {
            if (node.child(Bpmn.MODEL, "terminateEventDefinition").isPresent()) leaveOut("TERMINATE", node);
            steps.add(new End(id));
        }

        /** Where a part goes on: nowhere, one way, or all ways at once. */
        private String leave(XmlElement node) {
            List<String> next =
                    graph.outgoing(node).stream().map(f -> entry(f.target())).toList();
            if (next.size() == 1) return next.getFirst();
            String id = Bpmn.id(node) + (next.isEmpty() ? " end" : " all");
            steps.add(next.isEmpty() ? new End(id) : new Fork(id, next));
            return id;
        }

        private StepTerms terms(XmlElement node) {
            return told(scenario.steps(), node).orElse(StepTerms.NONE);
        }

        private Optional<Double> share(XmlElement flow) {
            return told(scenario.ways(), flow);
        }

        private <T> Optional<T> told(Map<String, T> by, XmlElement element) {
            for (String key : List.of(Bpmn.id(element), Bpmn.name(element))) {
                if (!by.containsKey(key)) continue;
                used.add(key);
                return Optional.ofNullable(by.get(key));
            }
            return Optional.empty();
        }

        private void leaveOut(String code, XmlElement at) {
            leftOut.add(new Finding(code, "process.scenario.left." + code, List.of(), Bpmn.id(at), at.line()));
        }

        private static Refused refused(String why, XmlElement at, String... arguments) {
            String name = Bpmn.name(at).isEmpty() ? Bpmn.id(at) : Bpmn.name(at);
            return new Refused(
                    ProcessProblem.FLOW_NOT_SIMULATED,
                    String.valueOf(at.line()),
                    name,
                    Messages.get("process.scenario.flow." + why, (Object[]) arguments));
        }

        private static Refused unknown(String name) {
            return new Refused(ProcessProblem.SCENARIO_NAMES_NOTHING, name);
        }
    }
}
