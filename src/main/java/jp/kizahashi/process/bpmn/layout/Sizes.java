package jp.kizahashi.process.bpmn.layout;

import jp.kizahashi.platform.chart.TextFit;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** How large signs are drawn and how far apart, in units of the diagram. */
final class Sizes {
    static final double EVENT = 36;
    static final double GATEWAY = 50;
    static final double TASK_WIDTH = 120;
    static final double TASK_HEIGHT = 70;
    static final double HEADER = 30;
    static final double BLACK_BOX = 60;
    static final double POOL_GAP = 40;
    static final double PADDING = 20;
    static final double TITLE = 30;

    /** Between two lines side by side. */
    static final double TRACK = 10;

    /** Between a node and the first line beside it, above it or below it. */
    static final double CLEARANCE = 18;

    /** Between a shape and its label. */
    static final double LABEL_GAP = 4;

    private static final double LETTER = 11;
    private static final double LABEL_WIDTH = 100;
    private static final double LABEL_LINE = 14;

    private Sizes() {}

    static double width(XmlElement e) {
        if (Bpmn.isA(e, "event")) return EVENT;
        if (Bpmn.isA(e, "gateway")) return GATEWAY;
        if (Bpmn.isA(e, "activity")) return TASK_WIDTH;
        if (Bpmn.isA(e, "choreographyActivity")) return TASK_WIDTH;
        if (Bpmn.isA(e, "conversationNode")) return 60;
        if (Bpmn.is(e, "textAnnotation")) return TASK_WIDTH;
        return Bpmn.is(e, "dataStoreReference") ? 50 : 36;
    }

    static double height(XmlElement e) {
        if (Bpmn.isA(e, "activity")) return TASK_HEIGHT;
        if (Bpmn.isA(e, "choreographyActivity")) return 100;
        if (Bpmn.isA(e, "event")) return EVENT;
        return 50;
    }

    /** What the label below an event, a gateway or a paper takes; events on the edge take their half and their label. */
    static Cell.Room room(XmlElement e, double width, boolean carriesEvents) {
        boolean labelled = Bpmn.isA(e, "event")
                || Bpmn.isA(e, "gateway")
                || Bpmn.isA(e, "conversationNode")
                || e.local().startsWith("data");
        if (carriesEvents) return new Cell.Room(width, 0, EVENT / 2 + 2 * LABEL_LINE);
        if (!labelled || Bpmn.name(e).isBlank()) return new Cell.Room(width, 0, 0);
        double lines = Math.min(4, Math.ceil(TextFit.ems(Bpmn.name(e)) * LETTER / (LABEL_WIDTH - LETTER)));
        return new Cell.Room(Math.max(width, LABEL_WIDTH), LABEL_GAP + lines * LABEL_LINE, 0);
    }

    /** How wide the label of a line is, in one line where that is not too long. */
    static double labelWidth(XmlElement flow) {
        String name = Bpmn.name(flow).strip();
        return name.isEmpty() ? 0 : Math.min(120, TextFit.ems(name) * LETTER + LETTER);
    }

    static double labelHeight(XmlElement flow) {
        double lines = Math.ceil(TextFit.ems(Bpmn.name(flow).strip()) * LETTER / 110);
        return LABEL_LINE * Math.max(1, Math.min(4, lines));
    }
}
