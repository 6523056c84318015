package jp.kizahashi.process.bpmn.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.chart.TextFit;
import jp.kizahashi.process.bpmn.Bounds;

/** Writes names: inside a shape, as a label, or along an edge of a pool. Makes letters smaller before it cuts. */
final class Lettering {
    private static final double SMALLEST = 7;
    private static final double LEADING = 1.2;
    private static final double NARROWEST_LABEL = 90;

    private final Pen pen;
    private final double size;

    /**
     * @param size height of the letters, in the units of the diagram
     */
    Lettering(Pen pen, double size) {
        this.pen = pen;
        this.size = size;
    }

    /** In the middle of the bounds, in as many lines as fit. */
    void inside(String text, Bounds bounds) {
        double used = size;
        List<String> lines = lines(text, bounds.width() / used);
        while (lines.size() * used * LEADING > bounds.height() && used > SMALLEST) {
            used = Math.max(SMALLEST, used - 1);
            lines = lines(text, bounds.width() / used);
        }
        lines = cut(lines, (int) Math.max(1, bounds.height() / (used * LEADING)), bounds.width() / used);
        double top = bounds.centre() - lines.size() * used * LEADING / 2;
        write(lines, bounds.middle(), top, used, "middle");
    }

    /** From the top left corner on, for annotations. */
    void from(String text, Bounds bounds) {
        double used = size;
        List<String> lines = lines(text, bounds.width() / used);
        while (lines.size() * used * LEADING > bounds.height() && used > SMALLEST) {
            used = Math.max(SMALLEST, used - 1);
            lines = lines(text, bounds.width() / used);
        }
        write(lines, bounds.x(), bounds.y(), used, "start");
    }

    /** Where the file puts a label: from the top of its bounds, in its width, however many lines it takes. */
    void label(String text, Bounds bounds) {
        double width = Math.max(bounds.width() + 2 * size, size * 3);
        write(lines(text, width / size), bounds.middle(), bounds.y(), size, "middle");
    }

    /** Under a place, where the file leaves the label to the reader. */
    void under(String text, double x, double y) {
        write(lines(text, NARROWEST_LABEL / size), x, y, size, "middle");
    }

    /** Behind a place, in one line where possible. */
    void behind(String text, double x, double y) {
        write(lines(text, NARROWEST_LABEL / size), x, y, size, "start");
    }

    /** Upwards along the middle of a narrow band. */
    void upwards(String text, Bounds band) {
        double used = size;
        List<String> lines = cut(lines(text, band.height() / used), lineCount(band.width()), band.height() / used);
        pen.xml().open("g", "transform", "rotate(-90 " + Pen.n(band.middle()) + " " + Pen.n(band.centre()) + ")");
        write(lines, band.middle(), band.centre() - lines.size() * used * LEADING / 2, used, "middle");
        pen.xml().close();
    }

    private int lineCount(double across) {
        return (int) Math.max(1, across / (size * LEADING));
    }

    private static List<String> cut(List<String> lines, int most, double ems) {
        if (lines.size() <= most) return lines;
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(
                most - 1,
                TextFit.wrap(kept.getLast() + "…", Math.max(2, ems), 1).getFirst());
        return kept;
    }

    /** The text in lines of at most so many ems; its own line ends stay. */
    private static List<String> lines(String text, double ems) {
        List<String> lines = new ArrayList<>();
        for (String part : text.strip().split("\\R")) {
            String plain = part.replaceAll("\\s+", " ").strip();
            if (plain.isEmpty()) lines.add("");
            else if (TextFit.ems(plain) <= ems) lines.add(plain);
            else lines.addAll(TextFit.wrap(plain, Math.max(2, ems), Integer.MAX_VALUE));
        }
        return lines;
    }

    private void write(List<String> lines, double x, double top, double used, String anchor) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) continue;
            pen.xml()
                    .element(
                            "text",
                            line,
                            "x",
                            Pen.n(x),
                            "y",
                            Pen.n(top + used * (0.9 + i * LEADING)),
                            "font-size",
                            Pen.n(used),
                            "text-anchor",
                            anchor.equals("start") ? null : anchor);
        }
    }
}
