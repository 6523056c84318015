package jp.kizahashi.process.bpmn.drawing;

import java.util.Set;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * Colours that programs add to shapes (BPMN in Color and its forerunner). Only those that leave black letters readable, or
 * lines visible on white, are kept: prints are grey.
 *
 * @param fill inside
 * @param stroke lines
 */
record Paint(String fill, String stroke) {
    private static final Set<String> FILLS = Set.of("fill", "background-color");
    private static final Set<String> STROKES = Set.of("stroke", "border-color");

    static Paint of(XmlElement drawn) {
        String fill = Pen.PAPER;
        String stroke = Pen.INK;
        for (XmlAttribute a : drawn.attributes()) {
            if (a.namespace().isEmpty() || !a.value().matches("#[0-9a-fA-F]{6}")) continue;
            if (FILLS.contains(a.local()) && lightness(a.value()) > 0.45) fill = a.value();
            if (STROKES.contains(a.local()) && lightness(a.value()) < 0.25) stroke = a.value();
        }
        return new Paint(fill, stroke);
    }

    /** Relative luminance by WCAG 2.2, 0 black to 1 white. */
    private static double lightness(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int eightBits) {
        double c = eightBits / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
