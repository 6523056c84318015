package jp.kizahashi.process.bpmn.drawing;

import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Start, intermediate, boundary and end events: one line, two lines, a thick line; dashed when the work goes on. */
final class EventDrawing {
    private static final String DASHES = "5 3";

    private final Model model;
    private final Pen pen;

    EventDrawing(Model model, Pen pen) {
        this.model = model;
        this.pen = pen;
    }

    void draw(XmlElement event, Bounds b) {
        Line line = Line.of(Bpmn.is(event, "endEvent") ? 3.5 : 1.3);
        if (goesOn(event)) line = line.dashed(DASHES);
        pen.ellipse(b, Bpmn.is(event, "endEvent") ? 1 : 0, line);
        boolean twoLines = !Bpmn.is(event, "startEvent") && !Bpmn.is(event, "endEvent");
        if (twoLines) pen.ellipse(b, Math.min(b.width(), b.height()) / 10, line);
        String kind = kind(event);
        if (kind.isEmpty()) return;
        boolean sends = Bpmn.is(event, "endEvent") || Bpmn.is(event, "intermediateThrowEvent");
        pen.xml().open("g", "class", "bpmn-marker bpmn-marker-" + kind);
        new EventMark(pen, b, sends).draw(kind);
        pen.xml().close();
    }

    /** True for events that do not interrupt what they happen to. */
    private static boolean goesOn(XmlElement event) {
        boolean boundary = Bpmn.is(event, "boundaryEvent") && !Bpmn.isTrue(event, "cancelActivity", true);
        boolean inEventSubProcess = Bpmn.is(event, "startEvent")
                && !Bpmn.isTrue(event, "isInterrupting", true)
                && event.parent()
                        .filter(p -> Bpmn.isTrue(p, "triggeredByEvent", false))
                        .isPresent();
        return boundary || inEventSubProcess;
    }

    /** The kind of its definition; {@code multiple} or {@code parallelMultiple} for several, empty for none. */
    private String kind(XmlElement event) {
        List<String> kinds = event.children().stream()
                .flatMap(
                        c -> Bpmn.is(c, "eventDefinitionRef") ? model.referred(model.textOf(c)).stream() : Stream.of(c))
                .filter(c -> Bpmn.isA(c, "eventDefinition"))
                .map(XmlElement::local)
                .toList();
        if (kinds.size() < 2) return kinds.isEmpty() ? "" : kinds.getFirst();
        return Bpmn.isTrue(event, "parallelMultiple", false) ? "parallelMultiple" : "multiple";
    }
}
