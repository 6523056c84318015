package jp.kizahashi.platform.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.markup.QrPicture;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.platform.report.Document.Front;
import jp.kizahashi.platform.report.Document.Mark;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.report.Rendering.MissingGlyph;
import jp.kizahashi.platform.table.TableMarkup;
import org.jspecify.annotations.Nullable;

/** Writes the XHTML pages that become the PDF: semantic elements for its tags, no reference to anything outside. */
final class PdfPages {
    private static final int GAP = 6;

    /** Millimetres; a telephone reads it from a hand's breadth. */
    static final int QR_SIZE = 24;

    static final double DRAWING_SHARE = 0.88;

    private final Document document;
    private final Glyphs glyphs = new Glyphs();
    private final Xml xml = new Xml();
    private final List<List<DrawnWords>> pictures = new ArrayList<>();

    PdfPages(Document document) {
        this.document = document;
    }

    /** The pages as XHTML text. */
    String write() {
        Front front = document.front();
        xml.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "ja");
        xml.open("head").element("title", glyphs.plain(front.titleWithMark()));
        xml.empty("meta", "name", "subject", "content", glyphs.plain(front.summary()));
        xml.element("style", pageRules() + styleSheet()).close();
        xml.open("body");
        if (front.printed()) front(front);
        blocks(document.blocks(), document.paper().textWidth());
        missingList();
        xml.close().close();
        return xml.toString();
    }

    List<MissingGlyph> missing() {
        return glyphs.missing();
    }

    /** The words of each picture in order; of charts none, because their tables hold them. */
    List<List<DrawnWords>> pictures() {
        return pictures;
    }

    private void front(Front front) {
        if (!front.number().isEmpty() || front.isHandledWithCare()) {
            xml.open("div", "class", "columns head");
            box("column-left", front.isHandledWithCare() ? Mark.HANDLE_WITH_CARE.words() : "");
            box("column-right", front.number());
            xml.close();
        }
        text("h1", front.titleWithMark(), null);
        String made = String.join("　", front.date(), front.office()).strip();
        if (!made.isEmpty()) text("p", made, "made");
    }

    private void box(String side, String text) {
        xml.open("div", "class", side);
        if (!text.isEmpty()) text("span", text, "box");
        xml.close();
    }

    private void blocks(List<Block> blocks, double width) {
        boolean newPage = false;
        for (Block block : blocks) {
            if (block instanceof Block.NewPage) newPage = true;
            else {
                if (newPage) xml.open("div", "class", "new-page");
                block(block, width);
                if (newPage) xml.close();
                newPage = false;
            }
        }
    }

    private void block(Block block, double width) {
        switch (block) {
            case Block.Heading h -> text("h" + (h.level() + 1), h.text(), null);
            case Block.Paragraph p -> text("p", p.text(), styleClass(p));
            case Block.Bullets b -> bullets(b);
            case Block.KeyValues k -> keyValues(k);
            case Block.Tabular t -> tabular(t);
            case Block.Figure f -> figure(f, width);
            case Block.Drawing d -> drawing(d, width);
            case Block.Question q -> question(q);
            case Block.QrCode code -> qrCode(code);
            case Block.Basis b -> basis(b);
            case Block.Beside b -> beside(b, width);
            case Block.NewPage page -> throw new IllegalStateException("handled by its list");
        }
    }

    private static @Nullable String styleClass(Block.Paragraph paragraph) {
        return switch (paragraph.style()) {
            case PLAIN -> null;
            case LEAD -> "lead";
            case RIGHT -> "right";
            case CENTER -> "middle";
        };
    }

    private void bullets(Block.Bullets bullets) {
        xml.open(bullets.numbered() ? "ol" : "ul");
        for (String item : bullets.items()) text("li", item, null);
        xml.close();
    }

    private void keyValues(Block.KeyValues pairs) {
        xml.open("table", "class", "kv").open("tbody");
        for (Block.KeyValues.Entry entry : pairs.entries()) {
            xml.open("tr").open("th", "scope", "row");
            inline(entry.name());
            xml.close();
            text("td", entry.value(), null);
            xml.close();
        }
        xml.close().close();
    }

    private void tabular(Block.Tabular tabular) {
        text("p", tabular.number() + "　" + tabular.table().caption(), "caption");
        new TableMarkup(xml, this::inline).forPaper(tabular.table());
        for (String note : tabular.table().notes()) text("p", note, "note");
    }

    private void figure(Block.Figure figure, double width) {
        Chart chart = figure.chart();
        Picture picture = Picture.of(chart, width < 170 ? Width.NARROW : Width.WIDE, glyphs);
        // A little more than half the page, so that heading, main statement and notes stand with the picture.
        double room = document.paper().textHeight() * 0.56;
        pictures.add(List.of());
        xml.open("div", "class", "figure");
        text("p", figure.number() + "　" + chart.title(), "caption");
        xml.written(picture.sized(width, room, glyphs.plain(chart.title() + "。" + chart.summary())));
        text("p", chart.summary(), "note");
        text("p", chart.source().line(), "note");
        if (!figure.where().isEmpty()) text("p", figure.where(), "note");
        xml.close();
    }

    private void drawing(Block.Drawing drawing, double width) {
        Picture picture = Picture.of(drawing, glyphs);
        pictures.add(DrawnWords.of(picture));
        xml.open("div", "class", "figure");
        if (!drawing.caption().isEmpty()) text("p", drawing.caption(), "caption");
        // The rest is for the title and the caption above it.
        double room = document.paper().textHeight() * DRAWING_SHARE;
        xml.written(picture.sized(width, room, glyphs.plain(drawing.alternative())));
        xml.close();
    }

    private void question(Block.Question question) {
        xml.open("div", "class", "question");
        text("p", question.text(), null);
        for (int i = 0; i < question.lines(); i++)
            xml.open("div", "class", "line").close();
        xml.close();
    }

    private void qrCode(Block.QrCode code) {
        xml.open("div", "class", "qr");
        Picture picture = Picture.of(QrPicture.of(code.text()));
        pictures.add(List.of());
        xml.written(picture.sized(QR_SIZE, QR_SIZE, glyphs.plain(code.caption())));
        text("p", code.caption(), "note");
        xml.close();
    }

    private void basis(Block.Basis basis) {
        xml.open("div", "class", "basis");
        text("p", Messages.get("platform.report.basis"), "basis-heading");
        bullets(new Block.Bullets(basis.sentences(), false));
        xml.close();
    }

    private void beside(Block.Beside beside, double width) {
        double left = (width - GAP) * beside.leftPercent() / 100;
        xml.open("div", "class", "columns");
        column("column-left", beside.left(), left);
        column("column-right", beside.right(), width - GAP - left);
        xml.close();
    }

    private void column(String side, List<Block> blocks, double width) {
        xml.open("div", "class", side, "style", String.format(Locale.ROOT, "width:%.1fmm", width));
        blocks(blocks, width);
        xml.close();
    }

    private void missingList() {
        List<MissingGlyph> boxed =
                glyphs.missing().stream().filter(g -> !g.drawnWithoutVariant()).toList();
        List<MissingGlyph> variants = glyphs.missing().stream()
                .filter(MissingGlyph::drawnWithoutVariant)
                .toList();
        if (boxed.isEmpty() && variants.isEmpty()) return;
        text("h2", Messages.get("platform.report.missing.heading"), null);
        missingList("platform.report.missing.sentence", boxed);
        missingList("platform.report.missing.selector", variants);
    }

    private void missingList(String sentence, List<MissingGlyph> missing) {
        if (missing.isEmpty()) return;
        text("p", Messages.get(sentence), null);
        bullets(new Block.Bullets(missing.stream().map(MissingGlyph::codePoints).toList(), false));
    }

    private void text(String tag, String text, @Nullable String cssClass) {
        xml.open(tag, "class", cssClass);
        inline(text);
        xml.close();
    }

    private void inline(String text) {
        for (Glyphs.Run run : glyphs.split(text)) {
            if (run.boxed()) xml.element("span", run.text(), "class", "missing");
            else xml.text(run.text());
        }
    }

    private String pageRules() {
        Paper paper = document.paper();
        Front front = document.front();
        String head = String.join("　", front.isHandledWithCare() ? Mark.HANDLE_WITH_CARE.words() : "", front.number())
                .strip();
        return """
                @page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm;
                  @top-right { font-family: "Noto Sans JP"; font-size: 8.5pt; content: %s; }
                  @bottom-left { font-family: "Noto Sans JP"; font-size: 8.5pt; content: %s; width: 80%%; text-align: left; }
                  @bottom-right { font-family: "Noto Sans JP"; font-size: 8.5pt; content: counter(page) " / " counter(pages); text-align: right; } }
                @page :first { @top-right { content: none; } }
                """.formatted(
                        paper.width(),
                        paper.height(),
                        Paper.TOP_MARGIN,
                        Paper.SIDE_MARGIN,
                        Paper.BOTTOM_MARGIN,
                        Paper.SIDE_MARGIN,
                        cssText(head),
                        cssText(document.foot()));
    }

    /** A CSS string with everything but letters and digits escaped, so that a title cannot become a rule. */
    private String cssText(String text) {
        StringBuilder css = new StringBuilder("\"");
        glyphs.plain(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) css.appendCodePoint(c);
            else css.append(String.format("\\%06X", c));
        });
        return css.append('"').toString();
    }

    private static String styleSheet() {
        try (var in = PdfPages.class.getResourceAsStream("/report/pdf.css")) {
            if (in == null) throw new IllegalStateException("report/pdf.css is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
