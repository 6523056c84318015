package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.Splice;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * Gives a place to what a file does not draw, and moves nothing else. Without any drawing the whole flow is laid out; when
 * parts are missing they are put in beside what is drawn.
 */
public final class Layout {
    private final Model model;
    private final List<Diagram> diagrams;

    private Layout(Model model) {
        this.model = model;
        this.diagrams = Diagram.of(model);
    }

    /** The file with the missing part of its drawing; the very same bytes when nothing is missing. */
    public static byte[] complete(Model model) {
        Layout layout = new Layout(model);
        List<Splice> splices = layout.drawsNothing() ? layout.anew() : layout.rest();
        return model.document().with(splices);
    }

    private boolean drawsNothing() {
        return diagrams.stream().allMatch(d -> d.shapes().isEmpty());
    }

    private List<Splice> anew() {
        DiagramWriter writer = new DiagramWriter(model);
        for (XmlElement plane : planes()) writer.diagram(plane, place(plane));
        return writer.splices(diagrams);
    }

    /** A plane for each collaboration, and for each process or choreography that no pool shows. */
    private List<XmlElement> planes() {
        List<XmlElement> planes = new ArrayList<>();
        Set<XmlElement> shown = new HashSet<>();
        for (XmlElement e : model.definitions().children()) {
            if (!Bpmn.isA(e, "collaboration") || Bpmn.isA(e, "choreography")) continue;
            if (e.child(Bpmn.MODEL, "participant").isEmpty()) continue;
            planes.add(e);
            for (XmlElement p : e.children(Bpmn.MODEL, "participant"))
                model.referred(p, "processRef").ifPresent(shown::add);
        }
        for (XmlElement e : model.definitions().children())
            if (FlowGraph.isScope(e) && !shown.contains(e) && !e.children().isEmpty()) planes.add(e);
        return planes;
    }

    private Placement place(XmlElement plane) {
        Placement placement = new Placement();
        boolean pools = Bpmn.isA(plane, "collaboration") && !Bpmn.isA(plane, "choreography");
        Sheet sheet = pools ? SheetBuilder.ofCollaboration(model, plane) : SheetBuilder.ofScope(model, plane);
        placement.add(sheet, 160, 80);
        for (XmlElement line : linesOf(placement.shapes.keySet()))
            if (!placement.lines.containsKey(line)) Direct.connect(model, line, placement);
        return placement;
    }

    /** Lines whose ends are both drawn, in the order of the file. */
    private Set<XmlElement> linesOf(Set<XmlElement> drawn) {
        Set<XmlElement> lines = new LinkedHashSet<>();
        for (XmlElement e : model.elements()) {
            if (!Ends.isLine(e)) continue;
            Optional<Ends> ends = Ends.of(model, e);
            if (ends.filter(x -> isPlaced(x.source(), drawn, lines) && isPlaced(x.target(), drawn, lines))
                    .isPresent()) lines.add(e);
        }
        return lines;
    }

    private static boolean isPlaced(XmlElement end, Set<XmlElement> drawn, Set<XmlElement> lines) {
        return drawn.contains(end) || lines.contains(end);
    }

    private List<Splice> rest() {
        Completion completion = new Completion(model, diagrams);
        DiagramWriter writer = new DiagramWriter(model);
        completion.placements().forEach(writer::addition);
        // What no plane draws gets one of its own; what a call activity calls may stay behind it.
        Set<XmlElement> covered = completion.covered();
        for (XmlElement call : model.all("callActivity"))
            model.referred(call, "calledElement").ifPresent(covered::add);
        for (XmlElement plane : planes()) if (!covered.contains(plane)) writer.diagram(plane, place(plane));
        return writer.splices(diagrams);
    }
}
