package jp.kizahashi.process.bpmn.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Tasks, call activities and sub-processes with their signs: type above, loop and other marks below. */
final class ActivityDrawing {
    private static final double CORNER = 8;
    private static final double MARK_HALF = 6;
    private static final double MARK_STEP = 16;

    private final Model model;
    private final Pen pen;

    ActivityDrawing(Model model, Pen pen) {
        this.model = model;
        this.pen = pen;
    }

    void draw(XmlElement activity, Shape shape, boolean expanded, Lettering letters) {
        Bounds b = shape.bounds();
        outline(activity, b);
        String type = type(activity);
        if (TaskMark.has(type)) {
            pen.xml().open("g", "class", "bpmn-marker bpmn-marker-" + type);
            new TaskMark(pen, b).draw(type);
            pen.xml().close();
        }
        List<String> marks = marks(activity, expanded);
        marks(marks, b);
        double below = marks.isEmpty() ? 0 : MARK_STEP;
        double above = TaskMark.has(type) && b.height() > 50 ? 13 : 0;
        Bounds text = new Bounds(b.x() + 4, b.y() + 3 + above, b.width() - 8, b.height() - 6 - below - above);
        if (expanded) letters.from(Bpmn.name(activity), new Bounds(b.x() + 8, b.y() + 6, b.width() - 16, 30));
        else letters.inside(Bpmn.name(activity), text);
    }

    private void outline(XmlElement activity, Bounds b) {
        boolean called = Bpmn.is(activity, "callActivity");
        boolean event = Bpmn.isTrue(activity, "triggeredByEvent", false);
        Line line = Line.of(called ? 3.5 : 1.3);
        pen.rectangle(b, CORNER, event ? line.dashed("2 3") : line);
        if (Bpmn.is(activity, "transaction") && b.width() > 8 && b.height() > 8)
            pen.rectangle(new Bounds(b.x() + 3, b.y() + 3, b.width() - 6, b.height() - 6), CORNER - 2, Line.of(1.3));
    }

    /** Its own type, or that of the global task it calls. */
    private String type(XmlElement activity) {
        if (!Bpmn.is(activity, "callActivity")) return activity.local();
        return model.referred(activity, "calledElement").map(XmlElement::local).orElse("");
    }

    private List<String> marks(XmlElement activity, boolean expanded) {
        List<String> marks = new ArrayList<>();
        Optional<XmlElement> several = activity.child(Bpmn.MODEL, "multiInstanceLoopCharacteristics");
        if (activity.child(Bpmn.MODEL, "standardLoopCharacteristics").isPresent()) marks.add("loop");
        several.ifPresent(s -> marks.add(Bpmn.isTrue(s, "isSequential", false) ? "sequential" : "parallel"));
        if (Bpmn.isTrue(activity, "isForCompensation", false)) marks.add("compensation");
        if (holdsSteps(activity) && !expanded) marks.add("collapsed");
        if (Bpmn.is(activity, "adHocSubProcess")) marks.add("adHoc");
        return marks;
    }

    private boolean holdsSteps(XmlElement activity) {
        if (Bpmn.isA(activity, "subProcess")) return true;
        return Bpmn.is(activity, "callActivity")
                && model.referred(activity, "calledElement")
                        .map(called -> Bpmn.is(called, "process"))
                        .orElse(true);
    }

    private void marks(List<String> marks, Bounds b) {
        for (int i = 0; i < marks.size(); i++) {
            double x = b.middle() + (i - (marks.size() - 1) / 2.0) * MARK_STEP;
            mark(pen, marks.get(i), x, b.bottom() - MARK_HALF - 3);
        }
    }

    /** One of the signs at the lower edge of an activity. */
    static void mark(Pen pen, String mark, double x, double y) {
        pen.xml().open("g", "class", "bpmn-marker bpmn-marker-" + mark);
        Sketch square = new Sketch(x, y, MARK_HALF);
        Line line = Line.of(1.3).filled(Pen.NOTHING);
        Line thick = Line.of(2.2).filled(Pen.NOTHING);
        switch (mark) {
            case "loop" -> pen.path(loop(square).path(), line);
            case "parallel" ->
                pen.path(
                        square.through(-0.7, -1, -0.7, 1)
                                .through(0, -1, 0, 1)
                                .through(0.7, -1, 0.7, 1)
                                .path(),
                        thick);
            case "sequential" ->
                pen.path(
                        square.through(-1, -0.7, 1, -0.7)
                                .through(-1, 0, 1, 0)
                                .through(-1, 0.7, 1, 0.7)
                                .path(),
                        thick);
            case "compensation" ->
                pen.path(
                        square.through(0, -0.7, -1, 0, 0, 0.7)
                                .close()
                                .through(1, -0.7, 0, 0, 1, 0.7)
                                .close()
                                .path(),
                        line);
            case "adHoc" ->
                pen.path(
                        square.move(-1, 0.3)
                                .curve(-0.6, -0.9, -0.2, -0.3, 0, 0)
                                .curve(0.2, 0.3, 0.6, 0.9, 1, -0.3)
                                .path(),
                        thick);
            case "collapsed" ->
                pen.path(
                        square.through(-1, -1, 1, -1, 1, 1, -1, 1)
                                .close()
                                .through(0, -0.65, 0, 0.65)
                                .through(-0.65, 0, 0.65, 0)
                                .path(),
                        line);
            default -> throw new IllegalArgumentException(mark);
        }
        pen.xml().close();
    }

    private static Sketch loop(Sketch square) {
        return square.move(-0.35, 0.85)
                .curve(-1.3, 0.3, -1, -0.95, 0, -0.95)
                .curve(1.1, -0.95, 1.3, 0.4, 0.4, 0.85)
                .through(-0.95, 0.9, -0.3, 0.9, -0.3, 0.25);
    }
}
