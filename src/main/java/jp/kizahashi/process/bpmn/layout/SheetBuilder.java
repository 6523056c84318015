package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.FlowGraph.Flow;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.layout.Sheet.LaneFrame;
import jp.kizahashi.process.bpmn.layout.Sheet.Pool;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts the elements of a process or collaboration onto a sheet and gives each its column and row. */
final class SheetBuilder {
    private final Model model;
    private final Sheet sheet = new Sheet();
    private final Artifacts artifacts;

    private SheetBuilder(Model model) {
        this.model = model;
        this.artifacts = new Artifacts(model, sheet);
    }

    /** The sheet of one process, sub-process or choreography, ready for its lines. */
    static Sheet ofScope(Model model, XmlElement scope) {
        SheetBuilder builder = new SheetBuilder(model);
        builder.pool(null, scope);
        builder.artifacts.seat(scope, builder.sheet.bands().getLast());
        builder.sheet.numberRows();
        new Wiring(model, builder.sheet).connect();
        return builder.sheet;
    }

    /** The sheet of a collaboration: its pools below each other, on one grid. */
    static Sheet ofCollaboration(Model model, XmlElement collaboration) {
        SheetBuilder builder = new SheetBuilder(model);
        List<XmlElement> shown = new ArrayList<>();
        for (XmlElement participant : collaboration.children(Bpmn.MODEL, "participant")) {
            Optional<XmlElement> process =
                    model.referred(participant, "processRef").filter(p -> holdsNodes(p) && !shown.contains(p));
            process.ifPresent(shown::add);
            if (process.isPresent()) builder.pool(participant, process.get());
            else builder.closed(participant);
        }
        builder.conversations(collaboration);
        Band last = builder.sheet.pools.isEmpty()
                ? builder.free()
                : builder.sheet.bands().getLast();
        for (XmlElement process : shown) builder.artifacts.seat(process, builder.bandOf(process, last));
        builder.artifacts.seat(collaboration, last);
        builder.sheet.numberRows();
        new Wiring(model, builder.sheet).connect();
        return builder.sheet;
    }

    private static boolean holdsNodes(XmlElement process) {
        return process.children().stream().anyMatch(c -> Bpmn.isA(c, "flowNode") || Bpmn.is(c, "laneSet"));
    }

    private Band bandOf(XmlElement process, Band otherwise) {
        return sheet.cells.values().stream()
                .filter(c -> c.element.parent().filter(p -> p == process).isPresent())
                .map(c -> c.band)
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }

    private void closed(XmlElement participant) {
        sheet.pools.add(new Pool(participant, List.of(new Band(null)), List.of(), true, 0));
    }

    private Band free() {
        Band band = new Band(null);
        sheet.pools.add(new Pool(null, List.of(band), List.of(), false, 0));
        return band;
    }

    private void conversations(XmlElement collaboration) {
        List<XmlElement> nodes = collaboration.children().stream()
                .filter(c -> Bpmn.isA(c, "conversationNode"))
                .toList();
        if (nodes.isEmpty()) return;
        Band band = free();
        for (int i = 0; i < nodes.size(); i++) {
            Cell cell = cell(nodes.get(i), band, false);
            cell.column = i;
            band.seat(cell, 0);
        }
    }

    private void pool(@Nullable XmlElement frame, XmlElement scope) {
        List<Band> bands = new ArrayList<>();
        List<LaneFrame> frames = new ArrayList<>();
        Map<XmlElement, Band> homes = new HashMap<>();
        int depth = 0;
        for (XmlElement set : scope.children(Bpmn.MODEL, "laneSet"))
            depth = Math.max(depth, lanes(set, 0, bands, frames, homes));
        FlowGraph graph = FlowGraph.of(model, scope);
        Band rest = new Band(null);
        boolean unplaced = graph.nodes().stream()
                .anyMatch(n -> !homes.containsKey(n) && host(n, graph).isEmpty());
        if (bands.isEmpty() || unplaced) bands.add(rest);
        sheet.pools.add(new Pool(frame, bands, frames, false, depth));
        cells(graph, homes, rest);
    }

    /** Inner lanes come before the outer lane's own mention of the same nodes. Returns the depth. */
    private int lanes(
            XmlElement set, int depth, List<Band> bands, List<LaneFrame> frames, Map<XmlElement, Band> homes) {
        int deepest = depth;
        for (XmlElement lane : set.children(Bpmn.MODEL, "lane")) {
            int at = frames.size();
            int first = bands.size();
            Optional<XmlElement> inner = lane.child(Bpmn.MODEL, "childLaneSet");
            deepest = Math.max(deepest, depth + 1);
            if (inner.isPresent()) deepest = Math.max(deepest, lanes(inner.get(), depth + 1, bands, frames, homes));
            if (bands.size() == first) bands.add(new Band(lane));
            frames.add(at, new LaneFrame(lane, depth, bands.get(first), bands.getLast()));
            for (XmlElement node : model.referredBy(lane, "flowNodeRef")) homes.putIfAbsent(node, bands.get(first));
        }
        return deepest;
    }

    private Optional<XmlElement> host(XmlElement node, FlowGraph graph) {
        if (!Bpmn.is(node, "boundaryEvent")) return Optional.empty();
        return model.referred(node, "attachedToRef")
                .filter(h -> graph.nodes().contains(h) && !Bpmn.is(h, "boundaryEvent"));
    }

    private Cell cell(XmlElement element, Band band, boolean carriesEvents) {
        boolean opened = Bpmn.isA(element, "subProcess") || Bpmn.is(element, "subChoreography");
        Sheet inner = opened && holdsNodes(element) ? ofScope(model, element) : null;
        if (inner != null) new Plotter(inner).plot();
        double width = inner == null ? Sizes.width(element) : inner.width + 2 * Sizes.PADDING;
        double height = inner == null ? Sizes.height(element) : inner.height + Sizes.TITLE + Sizes.PADDING;
        Cell cell = new Cell(element, band, width, height, Sizes.room(element, width, carriesEvents), inner);
        band.cells.add(cell);
        sheet.cells.put(element, cell);
        return cell;
    }

    private void cells(FlowGraph graph, Map<XmlElement, Band> homes, Band rest) {
        Map<XmlElement, List<XmlElement>> attached = new HashMap<>();
        for (XmlElement node : graph.nodes())
            host(node, graph)
                    .ifPresent(h -> attached.computeIfAbsent(h, key -> new ArrayList<>(1))
                            .add(node));
        Map<XmlElement, Integer> numbers = new LinkedHashMap<>();
        for (XmlElement node : graph.nodes()) {
            if (host(node, graph).isPresent()) continue;
            Cell cell = cell(node, homes.getOrDefault(node, rest), attached.containsKey(node));
            cell.attached.addAll(attached.getOrDefault(node, List.of()));
            numbers.put(node, numbers.size());
        }
        seat(graph, numbers);
    }

    private void seat(FlowGraph graph, Map<XmlElement, Integer> numbers) {
        List<int[]> arcs = new ArrayList<>();
        Map<XmlElement, List<Cell>> before = new HashMap<>();
        for (Flow flow : graph.flows()) {
            XmlElement source = host(flow.source(), graph).orElse(flow.source());
            XmlElement target = host(flow.target(), graph).orElse(flow.target());
            arcs.add(new int[] {numbers.get(source), numbers.get(target)});
            before.computeIfAbsent(target, key -> new ArrayList<>(2)).add(sheet.cells.get(source));
        }
        int[] columns = Ranks.of(numbers.size(), arcs);
        boolean[] touched = new boolean[numbers.size()];
        for (int[] arc : arcs) touched[arc[0]] = touched[arc[1]] = true;
        Map<Integer, List<Cell>> byColumn = new TreeMap<>();
        List<Cell> alone = new ArrayList<>();
        numbers.forEach((node, number) -> {
            Cell cell = Objects.requireNonNull(sheet.cells.get(node));
            cell.column = columns[number];
            if (touched[number])
                byColumn.computeIfAbsent(cell.column, key -> new ArrayList<>()).add(cell);
            else alone.add(cell);
        });
        byColumn.values().forEach(cells -> seatColumn(cells, before));
        spread(alone);
    }

    private static void seatColumn(List<Cell> cells, Map<XmlElement, List<Cell>> before) {
        record Seat(Cell cell, int wanted) {}
        cells.stream()
                .map(c -> new Seat(c, wanted(c, before.getOrDefault(c.element, List.of()))))
                .sorted(Comparator.comparingInt(Seat::wanted))
                .toList()
                .forEach(seat -> seat.cell().band.seat(seat.cell(), seat.wanted()));
    }

    /** The middle of the rows that lead to it in its own lane; the first row when it comes from another lane. */
    private static int wanted(Cell cell, List<Cell> before) {
        int[] rows = before.stream()
                .filter(b -> b.band == cell.band && b.column < cell.column)
                .mapToInt(b -> b.row)
                .sorted()
                .toArray();
        return rows.length == 0 ? 0 : rows[(rows.length - 1) / 2];
    }

    /** Nodes without any flow stand in a block. */
    private static void spread(List<Cell> alone) {
        int across = (int) Math.ceil(Math.sqrt(alone.size() * 1.5));
        for (int i = 0; i < alone.size(); i++) {
            alone.get(i).column = i % across;
            alone.get(i).band.seat(alone.get(i), 0);
        }
    }
}
