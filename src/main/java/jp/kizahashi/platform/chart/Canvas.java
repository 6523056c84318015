package jp.kizahashi.platform.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import jp.kizahashi.platform.markup.Xml;
import org.jspecify.annotations.Nullable;

/** Draws the few shapes the charts need, in viewBox units (1 = one CSS pixel at full width), y downwards. */
final class Canvas {
    private final Xml xml = new Xml();
    private final double width;
    private final double height;

    Canvas(Chart chart, double width, double height) {
        this.width = width;
        this.height = Math.ceil(height);
        // The ids only tie title and description to this picture; equal content may share them safely.
        String id = "c" + Integer.toHexString((chart.title() + chart.summary() + width).hashCode());
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + n(width) + " " + n(this.height),
                "role",
                "img",
                "aria-labelledby",
                id + "t " + id + "d",
                "font-family",
                TextFit.FAMILIES,
                "fill",
                Ink.TEXT);
        xml.element("title", chart.title(), "id", id + "t");
        xml.element("desc", chart.summary(), "id", id + "d");
        rect(0, 0, width, this.height, Ink.PAPER, null, 0);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void rect(double x, double y, double w, double h, String fill, @Nullable String stroke, double strokeWidth) {
        xml.empty(
                "rect",
                "x",
                n(x),
                "y",
                n(y),
                "width",
                n(w),
                "height",
                n(h),
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                stroke == null ? null : n(strokeWidth));
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double strokeWidth) {
        dashed(x1, y1, x2, y2, stroke, strokeWidth, null);
    }

    void dashed(
            double x1, double y1, double x2, double y2, String stroke, double strokeWidth, @Nullable String dashes) {
        xml.empty(
                "line",
                "x1",
                n(x1),
                "y1",
                n(y1),
                "x2",
                n(x2),
                "y2",
                n(y2),
                "stroke",
                stroke,
                "stroke-width",
                n(strokeWidth),
                "stroke-dasharray",
                dashes);
    }

    void path(String d, String fill, @Nullable String stroke, double strokeWidth, @Nullable String dashes) {
        xml.empty(
                "path",
                "d",
                d,
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                stroke == null ? null : n(strokeWidth),
                "stroke-dasharray",
                dashes,
                "stroke-linejoin",
                stroke == null ? null : "round");
    }

    void circle(double x, double y, double r, String fill, @Nullable String stroke, double strokeWidth) {
        xml.empty(
                "circle",
                "cx",
                n(x),
                "cy",
                n(y),
                "r",
                n(r),
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                stroke == null ? null : n(strokeWidth));
    }

    /** Slanting lines over a rectangle, written out line by line: no pattern, hence no id and the same look in every medium. */
    void hatch(double x, double y, double w, double h, double gap, boolean rising, String stroke, double strokeWidth) {
        StringBuilder d = new StringBuilder();
        for (double k = gap / 2; k < w + h; k += gap) {
            double x1 = Math.min(k, w);
            double y1 = k - x1;
            double y2 = Math.min(k, h);
            double x2 = k - y2;
            // (x1, y1) lies on the top or right edge, (x2, y2) on the left or bottom edge.
            d.append('M').append(n(x + (rising ? x1 : w - x1))).append(' ').append(n(y + y1));
            d.append('L').append(n(x + (rising ? x2 : w - x2))).append(' ').append(n(y + y2));
        }
        path(d.toString(), "none", stroke, strokeWidth, null);
    }

    /** A tick mark (✓) drawn as a shape, because not every system font has one. */
    void tick(double x, double y, double size, String stroke) {
        double s = size / 2;
        path(
                "M" + n(x - s) + " " + n(y) + "L" + n(x - s * 0.25) + " " + n(y + s * 0.7) + "L" + n(x + s) + " "
                        + n(y - s * 0.75),
                "none",
                stroke,
                Math.max(2, size / 6),
                null);
    }

    void text(String text, double x, double y, double size, Anchor anchor, boolean bold, String fill) {
        xml.element(
                "text",
                text,
                "x",
                n(x),
                "y",
                n(y),
                "font-size",
                n(size),
                "text-anchor",
                anchor.word,
                "font-weight",
                bold ? "700" : null,
                "fill",
                fill.equals(Ink.TEXT) ? null : fill);
    }

    /** Lines of text, the first on the given base line. */
    void lines(List<String> lines, double x, double y, double size, Anchor anchor, boolean bold) {
        for (int i = 0; i < lines.size(); i++) text(lines.get(i), x, y + i * size * 1.25, size, anchor, bold, Ink.TEXT);
    }

    String svg() {
        return xml.close().toString();
    }

    /** At most two decimals, no trailing zeros. */
    static String n(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** Where a text's x lies. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }
}
