package jp.kizahashi.platform.report;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Lays the words of drawings over them as unseen text, so that they can be searched, marked and copied; the writer of
 * pictures draws letters as outlines.
 */
final class WordLayer {
    private WordLayer() {}

    /**
     * The same PDF with the words of its drawings.
     *
     * @param pictures every picture of the document in order; those without words give an empty list
     */
    static byte[] over(byte[] pdf, List<List<DrawnWords>> pictures) throws IOException {
        if (pictures.stream().allMatch(List::isEmpty)) return pdf;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFont font = PDType0Font.load(document, new ByteArrayInputStream(EmbeddedFont.REGULAR.bytes()), true);
            Iterator<List<DrawnWords>> next = pictures.iterator();
            for (PDPage page : document.getPages())
                for (Placed placed : Finder.of(page))
                    if (next.hasNext()) write(document, page, placed, next.next(), font);
            ByteArrayOutputStream to = new ByteArrayOutputStream(pdf.length + 65_536);
            document.save(to);
            return to.toByteArray();
        }
    }

    private static void write(PDDocument document, PDPage page, Placed placed, List<DrawnWords> words, PDFont font)
            throws IOException {
        if (words.isEmpty()) return;
        try (var to = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            // The picture's alternative text says what it is; this is for those who mark and search.
            to.beginMarkedContent(COSName.ARTIFACT);
            to.beginText();
            to.setRenderingMode(RenderingMode.NEITHER);
            to.setFont(font, 1);
            for (DrawnWords line : words) {
                double width = font.getStringWidth(line.text()) / 1000 * line.size();
                to.setTextMatrix(new Matrix(line.onPaper(placed.surface(line), width)));
                to.showText(line.text());
            }
            to.endText();
            to.endMarkedContent();
        }
    }

    /** A picture on a page, and how its box comes to lie there. */
    private record Placed(PDFormXObject form, AffineTransform matrix) {
        /** From the units of the drawing, counted downwards, to the page. */
        AffineTransform surface(DrawnWords line) {
            PDRectangle box = form.getBBox();
            AffineTransform to = new AffineTransform(matrix);
            to.concatenate(form.getMatrix().createAffineTransform());
            to.translate(box.getLowerLeftX(), box.getUpperRightY());
            to.scale(box.getWidth() / line.width(), -box.getHeight() / line.height());
            return to;
        }
    }

    /** Finds the pictures of a page in the order in which they are drawn. */
    private static final class Finder extends PDFStreamEngine {
        private final List<Placed> found = new ArrayList<>();

        Finder() {
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new OperatorProcessor(this) {
                @Override
                public void process(Operator operator, List<COSBase> operands) throws IOException {
                    boolean picture = operands.getFirst() instanceof COSName name
                            && getContext().getResources().getXObject(name) instanceof PDFormXObject;
                    if (picture) place((COSName) operands.getFirst());
                }

                @Override
                public String getName() {
                    return "Do";
                }
            });
        }

        static List<Placed> of(PDPage page) throws IOException {
            Finder finder = new Finder();
            finder.processPage(page);
            return finder.found;
        }

        private void place(COSName name) throws IOException {
            PDFormXObject form = (PDFormXObject) getResources().getXObject(name);
            found.add(new Placed(
                    form, getGraphicsState().getCurrentTransformationMatrix().createAffineTransform()));
        }
    }
}
