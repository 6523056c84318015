package jp.kizahashi.process.bpmn.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.table.Branch.Way;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a table as a BPMN file without drawing. */
final class TableWriter {
    private static final String START = "start";
    private static final String FINISH = "end";

    private final List<FlowRow> rows;
    private final StepIds ids;
    private final List<Branch> branches = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<String>> lanes = new LinkedHashMap<>();
    private final int[] ways;
    private final Xml nodes = new Xml();
    private final Xml flows = new Xml();
    private final Set<String> flowIds = new HashSet<>();

    TableWriter(List<FlowRow> rows, Map<String, String> ids) {
        this.rows = rows;
        this.ids = new StepIds(rows, ids);
        this.ways = new int[rows.size()];
        for (FlowRow row : rows) branches.add(Branch.parse(row.branch()));
    }

    byte[] write(String name) {
        number();
        count();
        for (int i = 0; i < rows.size(); i++) row(i);
        ends();
        Xml xml = new Xml();
        xml.open(
                "definitions",
                "xmlns",
                Bpmn.MODEL,
                "xmlns:k",
                FlowTable.NAMESPACE,
                "id",
                "flow",
                "targetNamespace",
                FlowTable.NAMESPACE);
        xml.open("collaboration", "id", "whole").empty("participant", "id", "pool", "name", name, "processRef", "work");
        xml.close().open("process", "id", "work", "name", name, "isExecutable", "false");
        lanes(xml);
        xml.written(nodes).written(flows).close().close();
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            FlowRow row = rows.get(i);
            if (row.work().isBlank()) throw refused(row, "noWork");
            if (row.number().isBlank() || numbers.put(row.number().strip(), i) != null) throw refused(row, "number");
            if (row.figures().minutes().orElse(0) < 0) throw refused(row, "minutes");
        }
    }

    /** How many ways lead to each row. */
    private void count() {
        if (!rows.isEmpty()) ways[0]++;
        for (int i = 0; i < rows.size(); i++)
            for (Way way : waysOf(i)) {
                int target = target(i, way);
                if (target >= 0) ways[target]++;
            }
    }

    private List<Way> waysOf(int row) {
        List<Way> all = branches.get(row).ways();
        if (!all.isEmpty()) return all;
        String next = row + 1 < rows.size() ? rows.get(row + 1).number().strip() : Branch.END;
        return List.of(new Way("", next));
    }

    /** The row a way leads to; −1 for the end. */
    private int target(int row, Way way) {
        if (way.target().equals(Branch.END)) return -1;
        Integer target = numbers.get(way.target());
        if (target == null) throw refused(rows.get(row), "target", way.target());
        return target;
    }

    private void row(int i) {
        FlowRow row = rows.get(i);
        String id = ids.of(i);
        List<String> lane = lanes.computeIfAbsent(row.owner().strip(), key -> new ArrayList<>());
        if (ways[i] > 1) {
            boolean waits = branches.get(i).waits();
            nodes.empty(waits ? "parallelGateway" : "exclusiveGateway", "id", ids.join(i));
            lane.add(ids.join(i));
            flow(ids.join(i), id, null);
        }
        step(id, row);
        lane.add(id);
        things(id, row.papers(), "paper", "dataObjectReference");
        things(id, row.systems(), "system", "dataStoreReference");
        leave(i, id, lane);
    }

    private void step(String id, FlowRow row) {
        nodes.open("task", "id", id, "name", row.work().strip()).open("extensionElements");
        StepFigures figures = row.figures();
        nodes.empty(
                "k:step",
                "number",
                row.number().strip(),
                "minutes",
                text(figures.minutes()),
                "cases",
                text(figures.cases()),
                "errors",
                text(figures.errors().map(BigDecimal::toPlainString)),
                "waiting",
                text(figures.waiting()));
        nodes.close().close();
    }

    private static @Nullable String text(Optional<?> figure) {
        return figure.map(Object::toString).orElse(null);
    }

    private void things(String step, List<String> names, String kind, String element) {
        for (int i = 0; i < names.size(); i++) {
            String id = step + "_" + kind + (i + 1);
            nodes.empty(element, "id", id, "name", names.get(i));
            flows.empty("association", "id", id + "_link", "sourceRef", step, "targetRef", id);
        }
    }

    private void leave(int i, String id, List<String> lane) {
        Branch branch = branches.get(i);
        List<Way> ways = waysOf(i);
        String from = id;
        if (ways.size() > 1 || branch.all()) {
            from = ids.branch(i);
            String question = branch.question().isEmpty() ? null : branch.question();
            nodes.empty(branch.all() ? "parallelGateway" : "exclusiveGateway", "id", from, "name", question);
            lane.add(from);
            flow(id, from, null);
        }
        for (Way way : ways) flow(from, entry(target(i, way)), way.label().isEmpty() ? null : way.label());
    }

    private String entry(int row) {
        if (row < 0) return FINISH;
        return ways[row] > 1 ? ids.join(row) : ids.of(row);
    }

    private void flow(String from, String to, @Nullable String label) {
        String id = "flow_" + from + "_" + to;
        while (!flowIds.add(id)) id += "_";
        flows.empty("sequenceFlow", "id", id, "name", label, "sourceRef", from, "targetRef", to);
    }

    /** The start stands in the lane of the first row, the end in that of the last. */
    private void ends() {
        nodes.empty("startEvent", "id", START, "name", Messages.get("process.bpmn.table.start"));
        nodes.empty("endEvent", "id", FINISH, "name", Branch.END);
        flow(START, entry(rows.isEmpty() ? -1 : 0), null);
        if (rows.isEmpty()) return;
        lanes.computeIfAbsent(rows.getFirst().owner().strip(), key -> new ArrayList<>())
                .add(START);
        lanes.computeIfAbsent(rows.getLast().owner().strip(), key -> new ArrayList<>())
                .add(FINISH);
    }

    private void lanes(Xml xml) {
        if (lanes.keySet().stream().allMatch(String::isEmpty)) return;
        xml.open("laneSet", "id", "owners");
        int number = 0;
        for (Map.Entry<String, List<String>> lane : lanes.entrySet()) {
            xml.open("lane", "id", "owner" + ++number, "name", lane.getKey());
            for (String node : lane.getValue()) xml.element("flowNodeRef", node);
            xml.close();
        }
        xml.close();
    }

    private static Refused refused(FlowRow row, String why, Object... arguments) {
        String reason = Messages.get("process.bpmn.table." + why, arguments);
        return new Refused(ProcessProblem.FLOW_TABLE_ROW, row.number(), reason);
    }
}
