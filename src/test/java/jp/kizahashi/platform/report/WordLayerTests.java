package jp.kizahashi.platform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The words of a drawing lie over it as text that can be marked. */
class WordLayerTests {
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" font-family="x"><title>図</title>
            <g transform="translate(100 0)"><text x="0" y="100" font-size="10">住民票</text></g>
            <text x="300" y="100" font-size="10" text-anchor="middle">交付</text>
            <g transform="rotate(-90 20 150)"><text x="20" y="150" font-size="10">窓口係</text></g>
            <rect x="0" y="0" width="400" height="200" fill="none" stroke="#000000"/></svg>""";

    @Test
    void every_line_is_found_where_it_is_drawn() throws IOException {
        Document document = Document.titled("紙")
                .paragraph("本文")
                .drawing("図1", SVG, "絵")
                .newPage()
                .drawing("図2", SVG.replace("住民票", "戸籍"), "絵")
                .build();
        try (PDDocument pdf = Loader.loadPDF(new PdfWriter().write(document).bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            List<TextPosition> words = positions(pdf, 1);
            TextPosition left = at(words, "住");
            TextPosition right = at(words, "交");
            TextPosition up = at(words, "窓");
            // 200 units apart less half of two letters of 10 units.
            double unit = (right.getXDirAdj() - left.getXDirAdj()) / 190;
            assertThat(unit).isBetween(0.3, 2.0);
            assertThat(right.getYDirAdj()).isCloseTo(left.getYDirAdj(), within(0.1f));
            assertThat((double) left.getYScale()).isCloseTo(10 * unit, within(0.5));
            assertThat(up.getDir()).as("written upwards").isEqualTo(90f);
            assertThat(new PDFTextStripper().getText(pdf)).contains("住民票", "交付", "戸籍", "本文");
        }
    }

    private static TextPosition at(List<TextPosition> words, String letter) {
        return words.stream()
                .filter(p -> p.getUnicode().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private static List<TextPosition> positions(PDDocument pdf, int page) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                all.add(text);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return all;
    }
}
