package jp.kizahashi.process.bpmn.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Finds the lines that run between the cells of a sheet, and has them routed: short ones first, so that they are straight. */
final class Wiring {
    private final Model model;
    private final Sheet sheet;
    private final Map<XmlElement, Cell> carriers = new HashMap<>();
    private final Map<XmlElement, Sheet.Pool> frames = new HashMap<>();

    Wiring(Model model, Sheet sheet) {
        this.model = model;
        this.sheet = sheet;
        for (Cell cell : sheet.cells.values()) for (XmlElement event : cell.attached) carriers.put(event, cell);
        for (Sheet.Pool pool : sheet.pools) if (pool.frame() != null) frames.put(pool.frame(), pool);
    }

    void connect() {
        for (XmlElement e : model.elements())
            if (Ends.isLine(e)) Ends.of(model, e).ifPresent(ends -> wire(e, ends));
        sheet.wires.sort(Comparator.comparingInt(Wiring::order).thenComparingInt(Wiring::span));
        Routes routes = new Routes(sheet);
        sheet.wires.forEach(routes::route);
        Routes.turnLabels(sheet);
        Tracks.assign(routes.segments());
    }

    private static int order(Wire wire) {
        if (Bpmn.is(wire.element, "sequenceFlow")) return 0;
        return Bpmn.is(wire.element, "messageFlow") ? 1 : 2;
    }

    private static int span(Wire wire) {
        return Math.abs(wire.to.column - wire.from.column) * 4 + Math.abs(wire.to.row - wire.from.row);
    }

    private void wire(XmlElement line, Ends ends) {
        Cell from = cell(ends.source());
        Cell to = cell(ends.target());
        if (from != null && to != null) {
            sheet.wires.add(new Wire(line, from, to, ends.source()));
        } else if (from != null && frames.containsKey(ends.target())) {
            toFrame(line, from, ends.source(), ends.target(), false);
        } else if (to != null && frames.containsKey(ends.source())) {
            toFrame(line, to, ends.target(), ends.source(), true);
        }
    }

    private @Nullable Cell cell(XmlElement element) {
        Cell own = sheet.cells.get(element);
        return own == null ? carriers.get(element) : own;
    }

    private void toFrame(XmlElement line, Cell from, XmlElement start, XmlElement frame, boolean turned) {
        Sheet.Pool pool = frames.get(frame);
        if (pool == null || pool.bands().contains(from.band)) return;
        boolean below = pool.bands().getFirst().firstRow > from.row;
        Band band = below ? pool.bands().getFirst() : pool.bands().getLast();
        Cell border = new Cell(frame, band, 0, 0, new Cell.Room(0, 0, 0), null);
        border.column = from.column;
        border.row = below ? band.firstRow : band.firstRow + band.rows - 1;
        Wire wire = new Wire(line, from, border, start);
        wire.endsAtFrame = true;
        wire.turned = turned;
        sheet.wires.add(wire);
    }
}
