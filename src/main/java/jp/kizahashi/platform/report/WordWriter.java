package jp.kizahashi.platform.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.markup.QrPicture;
import jp.kizahashi.platform.report.Document.Front;
import jp.kizahashi.platform.report.Document.Mark;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes a {@link Document} as Word file (docx): real heading styles, repeated table headings, charts as pictures with
 * alternative text. Columns stand one after the other. Fonts are the reader's own (游ゴシック), so no glyph is missing here
 * except inside the pictures.
 */
public final class WordWriter {
    public Rendering write(Document document) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream to = new ByteArrayOutputStream()) {
            Body body = new Body(document, word);
            body.write();
            word.write(to);
            return new Rendering(to.toByteArray(), body.glyphs.missing());
        } catch (IOException | XmlException | InvalidFormatException e) {
            throw new IllegalStateException("Word report", e);
        }
    }

    /** One file being written. */
    private static final class Body {
        private final Document document;
        private final XWPFDocument word;
        private final WordLists lists;
        private final Glyphs glyphs = new Glyphs();
        private boolean newPage;

        Body(Document document, XWPFDocument word) throws IOException, XmlException {
            this.document = document;
            this.word = word;
            try (InputStream in = WordWriter.class.getResourceAsStream("/report/word-styles.xml")) {
                if (in == null) throw new IllegalStateException("report/word-styles.xml is missing");
                word.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
            }
            this.lists = new WordLists(word);
        }

        void write() throws IOException, InvalidFormatException {
            Front front = document.front();
            word.getProperties().getCoreProperties().setTitle(front.titleWithMark());
            word.getProperties().getCoreProperties().setCreator(front.office());
            word.getProperties().getCoreProperties().setDescription(front.summary());
            WordPage.set(word, document);
            if (front.printed()) front(front);
            for (Block block : document.inSequence()) block(block);
        }

        private void front(Front front) {
            if (front.isHandledWithCare() || !front.number().isEmpty()) {
                XWPFParagraph head = paragraph("Normal", "");
                var tab = head.getCTP().getPPr().addNewTabs().addNewTab();
                tab.setVal(STTabJc.RIGHT);
                tab.setPos(BigInteger.valueOf(WordPage.textWidth(document)));
                if (front.isHandledWithCare()) boxed(head, Mark.HANDLE_WITH_CARE.words());
                head.createRun().addTab();
                if (!front.number().isEmpty()) boxed(head, front.number());
            }
            paragraph("Title", front.titleWithMark());
            paragraph("Normal", String.join("　", front.date(), front.office()).strip())
                    .setAlignment(ParagraphAlignment.RIGHT);
        }

        private static void boxed(XWPFParagraph paragraph, String text) {
            XWPFRun run = paragraph.createRun();
            run.setText("　" + text + "　");
            run.setBold(true);
            var border = run.getCTR().getRPr().addNewBdr();
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(8));
        }

        private void block(Block block) throws IOException, InvalidFormatException {
            switch (block) {
                case Block.Heading h -> paragraph("Heading" + h.level(), h.text());
                case Block.Paragraph p -> paragraph(p);
                case Block.Bullets b -> bullets(b);
                case Block.KeyValues k -> WordTable.keyValues(word, k);
                case Block.Tabular t -> tabular(t);
                case Block.Figure f -> figure(f);
                case Block.Drawing d -> drawing(d);
                case Block.Question q -> question(q);
                case Block.QrCode code -> qrCode(code);
                case Block.Basis b -> {
                    paragraph("Heading3", Messages.get("platform.report.basis"));
                    bullets(new Block.Bullets(b.sentences(), false));
                }
                case Block.NewPage page -> newPage = true;
                case Block.Beside columns -> throw new IllegalStateException("taken apart before");
            }
        }

        private void paragraph(Block.Paragraph p) {
            switch (p.style()) {
                case PLAIN -> paragraph("Normal", p.text());
                case LEAD -> paragraph("Lead", p.text());
                case RIGHT -> paragraph("Normal", p.text()).setAlignment(ParagraphAlignment.RIGHT);
                case CENTER -> {
                    XWPFParagraph middle = paragraph("Normal", p.text());
                    middle.setAlignment(ParagraphAlignment.CENTER);
                    middle.getRuns().forEach(run -> run.setBold(true));
                }
            }
        }

        private void bullets(Block.Bullets bullets) {
            BigInteger list = lists.start(bullets.numbered());
            for (String item : bullets.items()) paragraph("Normal", item).setNumID(list);
        }

        private void tabular(Block.Tabular tabular) {
            paragraph("Caption", tabular.number() + "　" + tabular.table().caption());
            WordTable.table(word, tabular.table(), WordPage.textWidth(document));
            for (String note : tabular.table().notes()) paragraph("Note", note);
        }

        private void figure(Block.Figure figure) throws IOException, InvalidFormatException {
            Chart chart = figure.chart();
            Picture picture = Picture.of(chart, Width.WIDE, glyphs);
            paragraph("Caption", figure.number() + "　" + chart.title());
            double scale =
                    picture.scale(document.paper().textWidth(), document.paper().textHeight() * 0.6);
            picture(
                    Raster.png(picture),
                    picture.width() * scale,
                    picture.height() * scale,
                    figure.number(),
                    chart.title() + "。" + chart.summary());
            for (String note : List.of(chart.summary(), chart.source().line(), figure.where()))
                if (!note.isEmpty()) paragraph("Note", note);
        }

        private void drawing(Block.Drawing drawing) throws IOException, InvalidFormatException {
            Picture picture = Picture.of(drawing, glyphs);
            if (!drawing.caption().isEmpty()) paragraph("Caption", drawing.caption());
            double room = document.paper().textHeight() * PdfPages.DRAWING_SHARE;
            double scale = picture.scale(document.paper().textWidth(), room);
            picture(
                    Raster.png(picture),
                    picture.width() * scale,
                    picture.height() * scale,
                    "drawing",
                    drawing.alternative());
        }

        /** Word draws the borders of neighbours alike as one box: between them, and below the last. */
        private void question(Block.Question question) {
            paragraph("Normal", question.text()).setKeepNext(true);
            for (int i = 1; i <= question.lines(); i++) {
                XWPFParagraph line = paragraph("Normal", "");
                line.setBorderBetween(Borders.SINGLE);
                line.setBorderBottom(Borders.SINGLE);
                line.setKeepNext(i < question.lines());
            }
        }

        private void qrCode(Block.QrCode code) throws IOException, InvalidFormatException {
            picture(QrPicture.png(code.text()), PdfPages.QR_SIZE, PdfPages.QR_SIZE, "QR", code.caption());
            paragraph("Note", code.caption());
        }

        /** Width and height in millimetres. */
        private void picture(byte[] png, double width, double height, String name, String description)
                throws IOException, InvalidFormatException {
            XWPFRun run = paragraph("Normal", "").createRun();
            run.addPicture(
                    new ByteArrayInputStream(png),
                    org.apache.poi.common.usermodel.PictureType.PNG,
                    name + ".png",
                    (int) Math.round(width * Units.EMU_PER_CENTIMETER / 10),
                    (int) Math.round(height * Units.EMU_PER_CENTIMETER / 10));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(description);
        }

        private XWPFParagraph paragraph(String style, String text) {
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.setStyle(style);
            if (newPage) paragraph.setPageBreak(true);
            newPage = false;
            if (!text.isEmpty()) paragraph.createRun().setText(text);
            return paragraph;
        }
    }
}
