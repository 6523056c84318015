package jp.kizahashi.process.bpmn.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Papers, stores and notes: each under the step it belongs to. */
final class Artifacts {
    private final Model model;
    private final Sheet sheet;
    private final Map<XmlElement, XmlElement> partners = new HashMap<>();
    private final Set<XmlElement> represented = new HashSet<>();

    Artifacts(Model model, Sheet sheet) {
        this.model = model;
        this.sheet = sheet;
    }

    /** Seats what lies directly in the scope; what belongs to no step comes into the other band. */
    void seat(XmlElement scope, Band otherwise) {
        if (partners.isEmpty()) findPartners();
        int loose = 0;
        for (XmlElement e : scope.children()) {
            if (!isDrawn(e) || sheet.cells.containsKey(e)) continue;
            Optional<Cell> partner = Optional.ofNullable(partners.get(e)).flatMap(this::cellOf);
            Band band = partner.map(c -> c.band).orElse(otherwise);
            double width = Sizes.width(e);
            Cell cell = new Cell(e, band, width, Sizes.height(e), Sizes.room(e, width, false), null);
            cell.column = partner.isPresent() ? partner.get().column : loose++ % 8;
            band.seat(cell, partner.map(c -> c.row + 1).orElse(band.rows));
            band.cells.add(cell);
            sheet.cells.put(e, cell);
        }
    }

    private boolean isDrawn(XmlElement e) {
        return Bpmn.is(e, "dataObjectReference")
                || Bpmn.is(e, "dataStoreReference")
                || Bpmn.is(e, "textAnnotation")
                || (Bpmn.is(e, "dataObject") && !represented.contains(e));
    }

    private Optional<Cell> cellOf(XmlElement partner) {
        for (Optional<XmlElement> e = Optional.of(partner);
                e.isPresent();
                e = e.get().parent()) {
            Cell cell = sheet.cells.get(e.get());
            if (cell != null) return Optional.of(cell);
            if (Bpmn.is(e.get(), "boundaryEvent")) {
                Optional<Cell> host = model.referred(e.get(), "attachedToRef").map(sheet.cells::get);
                if (host.isPresent()) return host;
            }
        }
        return Optional.empty();
    }

    private void findPartners() {
        for (XmlElement reference : model.all("dataObjectReference"))
            model.referred(reference, "dataObjectRef").ifPresent(represented::add);
        for (XmlElement association : model.all("association")) {
            Optional<XmlElement> a = model.referred(association, "sourceRef");
            Optional<XmlElement> b = model.referred(association, "targetRef");
            if (a.isEmpty() || b.isEmpty()) continue;
            partners.putIfAbsent(a.get(), stepOf(b.get()));
            partners.putIfAbsent(b.get(), stepOf(a.get()));
        }
        for (XmlElement e : model.elements()) {
            if (Bpmn.is(e, "dataInputAssociation")) pair(e, "sourceRef");
            if (Bpmn.is(e, "dataOutputAssociation")) pair(e, "targetRef");
        }
    }

    /** A note on an arrow belongs to the step the arrow comes from. */
    private XmlElement stepOf(XmlElement element) {
        if (!Bpmn.is(element, "sequenceFlow")) return element;
        return model.referred(element, "sourceRef").orElse(element);
    }

    private void pair(XmlElement association, String end) {
        for (XmlElement data : model.referredBy(association, end))
            association.parent().ifPresent(step -> partners.putIfAbsent(data, step));
    }
}
