package jp.kizahashi.platform.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.markup.QrPicture;
import jp.kizahashi.platform.markup.Xml;

/** A chart's or QR code's SVG on its way to paper: knows its proportions and takes a size and an alternative text. */
final class Picture {
    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    /** Millimetres per unit at most, so that the text of a picture is not larger than the text around it. */
    private static final double LARGEST_SCALE = 0.24;

    private static final Pattern FONTS = Pattern.compile("font-family=\"[^\"]*\"");

    private final String svg;
    private final double width;
    private final double height;

    /** The chart with the fonts of paper; characters without glyph are boxed in brackets. */
    static Picture of(Chart chart, Chart.Width layout, Glyphs glyphs) {
        return onPaper(chart.svg(layout), glyphs);
    }

    /** A drawing with the fonts of paper. */
    static Picture of(Block.Drawing drawing, Glyphs glyphs) {
        return onPaper(drawing.svg(), glyphs);
    }

    private static Picture onPaper(String svg, Glyphs glyphs) {
        String family = "font-family=\"" + EmbeddedFont.FAMILY + "\"";
        return new Picture(FONTS.matcher(glyphs.plain(svg)).replaceAll(family));
    }

    /** A QR code, four units a module. */
    static Picture of(QrPicture code) {
        return new Picture(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\">"
                        + "<path transform=\"scale(4)\" fill=\"#000000\" d=\"%2$s\"/></svg>",
                4 * code.size(),
                code.path()));
    }

    private Picture(String svg) {
        this.svg = svg;
        Matcher box = VIEW_BOX.matcher(svg);
        if (!box.find()) throw new IllegalArgumentException("a chart without viewBox");
        this.width = Double.parseDouble(box.group(1));
        this.height = Double.parseDouble(box.group(2));
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** The SVG as large as fits, in millimetres, with its alternative text for the PDF's Figure tag. */
    Xml sized(double maxWidth, double maxHeight, String alternative) {
        double scale = scale(maxWidth, maxHeight);
        String style = String.format(Locale.ROOT, "width:%.1fmm;height:%.1fmm", width * scale, height * scale);
        return Xml.of("<svg alt=\"" + new Xml().text(alternative) + "\" style=\"" + style + "\"" + svg.substring(4));
    }

    /** Millimetres per unit that make the picture as large as fits. */
    double scale(double maxWidth, double maxHeight) {
        return Math.min(LARGEST_SCALE, Math.min(maxWidth / width, maxHeight / height));
    }

    String svg() {
        return svg;
    }
}
