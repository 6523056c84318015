package jp.kizahashi.platform.report;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back and says what a careful clerk and a screen reader would find in it. */
public final class PdfCheck implements AutoCloseable {
    private final PDDocument pdf;
    private final List<PDStructureElement> elements = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder tagged = new StringBuilder();
    private final Map<COSDictionary, Map<Integer, String>> markedByPage = new HashMap<>();
    private final Set<String> fontsNotEmbedded = new LinkedHashSet<>();
    private final List<String> missingGlyphs = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();

    public PdfCheck(byte[] bytes) throws IOException {
        this.pdf = Loader.loadPDF(bytes);
        if (pdf.getDocumentCatalog().getStructureTreeRoot() != null)
            collect(pdf.getDocumentCatalog().getStructureTreeRoot());
        text.append(new Reader().getText(pdf));
        for (PDPage page : pdf.getPages()) new Paths(page).processPage(page);
    }

    public int pages() {
        return pdf.getNumberOfPages();
    }

    public boolean isTagged() {
        var mark = pdf.getDocumentCatalog().getMarkInfo();
        return mark != null && mark.isMarked() && !elements.isEmpty();
    }

    public String language() {
        return pdf.getDocumentCatalog().getLanguage();
    }

    public boolean showsTitle() {
        var preferences = pdf.getDocumentCatalog().getViewerPreferences();
        return preferences != null && preferences.displayDocTitle();
    }

    public String title() {
        return pdf.getDocumentInformation().getTitle();
    }

    /** The structure elements of one type, such as TH or Figure. */
    public List<PDStructureElement> elements(String type) {
        return elements.stream().filter(e -> type.equals(e.getStructureType())).toList();
    }

    public Set<String> fontsNotEmbedded() {
        return fontsNotEmbedded;
    }

    public List<String> missingGlyphs() {
        return missingGlyphs;
    }

    /** What is drawn beyond the paper, by page. */
    public List<String> outsideThePaper() {
        return outside;
    }

    /** The text a screen reader speaks: tagged content in the order of the tags, without white space. */
    public String text() {
        return squeezed(tagged.toString());
    }

    /** All text on the pages, margins included, without white space. */
    public String onPages() {
        return squeezed(text.toString());
    }

    /** Text made comparable: line ends and spaces fall anywhere. No normalisation: what is copied must be what was written. */
    public static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    private void collect(PDStructureNode node) throws IOException {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element);
            } else if (node instanceof PDStructureElement parent) {
                tagged.append(content(parent, kid));
            }
        }
    }

    /** The text behind one piece of marked content, which may lie on another page than its element began. */
    private String content(PDStructureElement parent, Object kid) throws IOException {
        return switch (kid) {
            case Integer id -> marked(parent.getPage()).getOrDefault(id, "");
            case PDMarkedContentReference reference ->
                marked(reference.getPage()).getOrDefault(reference.getMCID(), "");
            default -> "";
        };
    }

    private Map<Integer, String> marked(PDPage page) throws IOException {
        Map<Integer, String> known = markedByPage.get(page.getCOSObject());
        if (known != null) return known;
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents())
            texts.merge(content.getMCID(), text(content), String::concat);
        markedByPage.put(page.getCOSObject(), texts);
        return texts;
    }

    private static String text(PDMarkedContent content) {
        StringBuilder all = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) all.append(position.getUnicode());
            else if (part instanceof PDMarkedContent inner) all.append(text(inner));
        }
        return all.toString();
    }

    private static boolean lies(PDRectangle paper, double x, double y) {
        return x >= -0.5 && y >= -0.5 && x <= paper.getWidth() + 0.5 && y <= paper.getHeight() + 0.5;
    }

    private final class Reader extends PDFTextStripper {
        @Override
        protected void processTextPosition(TextPosition position) {
            super.processTextPosition(position);
            PDFont font = position.getFont();
            if (!font.isEmbedded()) fontsNotEmbedded.add(font.getName());
            try {
                for (int code : position.getCharacterCodes())
                    if (font instanceof PDType0Font composite && composite.codeToGID(code) == 0)
                        missingGlyphs.add(position.getUnicode());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            PDRectangle paper = getCurrentPage().getMediaBox();
            double right = position.getXDirAdj() + position.getWidthDirAdj();
            if (!lies(paper, position.getXDirAdj(), position.getYDirAdj())
                    || !lies(paper, right, position.getYDirAdj()))
                outside.add("page " + getCurrentPageNo() + " text " + position.getUnicode());
        }
    }

    /** Follows every drawn path; only painted points count. */
    private final class Paths extends PDFGraphicsStreamEngine {
        private final PDRectangle paper;
        private final List<Point2D> points = new ArrayList<>();

        Paths(PDPage page) {
            super(page);
            this.paper = page.getMediaBox();
        }

        private void painted() {
            for (Point2D p : points) if (!lies(paper, p.getX(), p.getY())) outside.add("path at " + p);
            points.clear();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            points.addAll(List.of(p0, p1, p2, p3));
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void moveTo(float x, float y) {
            points.add(new Point2D.Float(x, y));
        }

        @Override
        public void lineTo(float x, float y) {
            points.add(new Point2D.Float(x, y));
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            points.add(new Point2D.Float(x3, y3));
        }

        @Override
        public Point2D getCurrentPoint() {
            return points.isEmpty() ? new Point2D.Float() : points.getLast();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {
            points.clear();
        }

        @Override
        public void strokePath() {
            painted();
        }

        @Override
        public void fillPath(int rule) {
            painted();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            painted();
        }

        @Override
        public void shadingFill(COSName name) {}
    }
}
