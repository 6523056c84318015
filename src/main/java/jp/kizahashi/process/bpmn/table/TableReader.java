package jp.kizahashi.process.bpmn.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.FlowGraph.Flow;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.Branch.Way;
import jp.kizahashi.process.bpmn.table.FlowTable.Reading;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Reads a model as a table: a row for each activity, branches in words; names what a table cannot say. */
final class TableReader {
    private final Model model;
    private final FlowGraph graph;
    private final Map<XmlElement, List<XmlElement>> tied = new HashMap<>();
    private final Map<XmlElement, String> numbers = new LinkedHashMap<>();
    private final Map<XmlElement, String> owners = new HashMap<>();
    private final Set<XmlElement> waiting = new HashSet<>();
    private final Map<XmlElement, Finding> leftOut = new LinkedHashMap<>();

    TableReader(Model model) {
        this.model = model;
        this.graph = model.all("process").stream()
                .map(p -> FlowGraph.of(model, p))
                .filter(g -> !g.nodes().isEmpty())
                .findFirst()
                .orElseGet(() -> FlowGraph.of(model, model.definitions()));
        for (XmlElement lane : model.all("lane"))
            for (XmlElement node : model.referredBy(lane, "flowNodeRef")) owners.put(node, Bpmn.name(lane));
        for (XmlElement link : model.all("association")) {
            Optional<XmlElement> a = model.referred(link, "sourceRef");
            Optional<XmlElement> b = model.referred(link, "targetRef");
            if (a.isPresent() && b.isPresent()) tie(a.get(), b.get());
        }
    }

    private void tie(XmlElement one, XmlElement other) {
        tied.computeIfAbsent(one, key -> new ArrayList<>(2)).add(other);
        tied.computeIfAbsent(other, key -> new ArrayList<>(2)).add(one);
    }

    Reading read() {
        number();
        Map<XmlElement, Branch> branches = new LinkedHashMap<>();
        for (XmlElement step : numbers.keySet()) branches.put(step, leave(step));
        List<FlowRow> rows = new ArrayList<>();
        List<XmlElement> steps = List.copyOf(numbers.keySet());
        for (int i = 0; i < steps.size(); i++) {
            String next = i + 1 < steps.size() ? numbers.get(steps.get(i + 1)) : Branch.END;
            rows.add(row(steps.get(i), Objects.requireNonNull(branches.get(steps.get(i))), String.valueOf(next)));
        }
        others();
        Map<String, String> ids = new LinkedHashMap<>();
        numbers.forEach((step, number) -> ids.put(number, Bpmn.id(step)));
        return new Reading(new FlowTable(rows), ids, List.copyOf(leftOut.values()));
    }

    /** The numbers of the file where every step has its own; else 1, 2, 3 … in the order of the file. */
    private void number() {
        List<XmlElement> steps =
                graph.nodes().stream().filter(n -> Bpmn.isA(n, "activity")).toList();
        List<String> given =
                steps.stream().map(s -> StepFigures.own(s, "number")).distinct().toList();
        boolean usable = given.size() == steps.size() && !given.contains("");
        for (XmlElement step : steps)
            numbers.put(step, usable ? StepFigures.own(step, "number") : String.valueOf(numbers.size() + 1));
    }

    private FlowRow row(XmlElement step, Branch branch, String next) {
        boolean plain =
                !branch.all() && branch.question().isEmpty() && branch.ways().equals(List.of(new Way("", next)));
        Branch told =
                new Branch(waiting.contains(step), branch.question(), branch.all(), plain ? List.of() : branch.ways());
        return new FlowRow(
                String.valueOf(numbers.get(step)),
                owners.getOrDefault(step, ""),
                Bpmn.name(step),
                things(step, "dataObject"),
                things(step, "dataStore"),
                StepFigures.of(step),
                told.text());
    }

    private Branch leave(XmlElement step) {
        List<Flow> out = graph.outgoing(step);
        if (out.size() != 1) return new Branch(false, "", out.size() > 1, ways(out));
        XmlElement next = out.getFirst().target();
        boolean splits = Bpmn.isA(next, "gateway") && graph.outgoing(next).size() > 1;
        if (!splits) return new Branch(false, "", false, ways(out));
        if (!Bpmn.is(next, "exclusiveGateway") && !Bpmn.is(next, "parallelGateway")) leaveOut(next);
        boolean all = Bpmn.is(next, "parallelGateway");
        String question = all ? "" : Bpmn.name(next).replaceAll("[：:→]", " ").strip();
        return new Branch(false, question, all, ways(graph.outgoing(next)));
    }

    private List<Way> ways(List<Flow> flows) {
        List<Way> ways = new ArrayList<>();
        for (Flow flow : flows) {
            String label =
                    Bpmn.name(flow.element()).replaceAll("[、，,／/→：:\\n]", " ").strip();
            ways.add(new Way(label, target(flow.target())));
        }
        return ways.isEmpty() ? List.of(new Way("", Branch.END)) : ways;
    }

    /** The row that comes next, through whatever joins ways or only stands between. */
    private String target(XmlElement from) {
        XmlElement at = from;
        boolean waits = false;
        Set<XmlElement> seen = new HashSet<>();
        while (!numbers.containsKey(at) && seen.add(at)) {
            List<Flow> out = graph.outgoing(at);
            if (Bpmn.is(at, "parallelGateway") && graph.incoming(at).size() > 1) waits = true;
            else if (!Bpmn.is(at, "exclusiveGateway") && !Bpmn.is(at, "endEvent")) leaveOut(at);
            if (out.isEmpty()) return Branch.END;
            if (out.size() > 1) leaveOut(at);
            at = out.getFirst().target();
        }
        if (waits && numbers.containsKey(at)) waiting.add(at);
        return numbers.getOrDefault(at, Branch.END);
    }

    /** Papers or systems that are tied to the step. */
    private List<String> things(XmlElement step, String kind) {
        List<String> names = new ArrayList<>();
        tied.getOrDefault(step, List.of()).forEach(e -> thing(e, kind, names));
        for (XmlElement in : step.children(Bpmn.MODEL, "dataInputAssociation"))
            model.referredBy(in, "sourceRef").forEach(e -> thing(e, kind, names));
        for (XmlElement out : step.children(Bpmn.MODEL, "dataOutputAssociation"))
            model.referredBy(out, "targetRef").forEach(e -> thing(e, kind, names));
        for (String told : StepFigures.own(step, kind.equals("dataObject") ? "papers" : "systems")
                .split("[、\\n]")) if (!told.isBlank() && !names.contains(told.strip())) names.add(told.strip());
        return names;
    }

    private static void thing(XmlElement e, String kind, List<String> names) {
        if (e.local().startsWith(kind) && !names.contains(Bpmn.name(e))) names.add(Bpmn.name(e));
    }

    private void others() {
        for (XmlElement e : model.elements()) {
            boolean event = Bpmn.isA(e, "event") && !Bpmn.is(e, "startEvent") && !Bpmn.is(e, "endEvent");
            boolean inner = Bpmn.isA(e, "flowNode") && !graph.nodes().contains(e);
            if (event || inner || Bpmn.is(e, "messageFlow") || Bpmn.is(e, "textAnnotation")) leaveOut(e);
        }
    }

    private void leaveOut(XmlElement e) {
        leftOut.putIfAbsent(e, Finding.lint("NOT_IN_TABLE", e, e.local(), Bpmn.name(e)));
    }
}
