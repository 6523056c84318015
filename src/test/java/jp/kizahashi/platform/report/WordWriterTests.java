package jp.kizahashi.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.platform.chart.ChartSamples;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class WordWriterTests {
    @Test
    void headings_have_heading_styles() throws Exception {
        try (XWPFDocument word = write(ReportSample.document())) {
            assertThat(styled(word, "Title")).containsExactly("令和8年度　自己診断の結果について（案）");
            assertThat(styled(word, "Heading1")).contains("次のレベルを妨げている文", "別紙　図の数表");
            assertThat(styled(word, "Heading2")).containsExactly("診断の概要", "今後の予定");
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void the_paper_is_a4_landscape_with_page_numbers() throws Exception {
        try (XWPFDocument word = write(ReportSample.document())) {
            var size = word.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(size.getW().toString()).isEqualTo("16838");
            assertThat(size.getH().toString()).isEqualTo("11906");
            String foot = word.getFooterList().getFirst()._getHdrFtr().xmlText();
            assertThat(foot).contains("PAGE", "NUMPAGES", "第1版");
        }
    }

    @Test
    void table_headings_repeat_on_every_page() throws Exception {
        try (XWPFDocument word = write(ReportSample.document())) {
            XWPFTable grouped = word.getTables().getFirst();
            assertThat(grouped.getRow(0).isRepeatHeader()).isTrue();
            assertThat(grouped.getRow(1).isRepeatHeader()).isTrue();
            assertThat(grouped.getRow(2).isRepeatHeader()).isFalse();
            assertThat(grouped.getRow(0).getTableCells()).hasSize(5);
            assertThat(grouped.getRow(1).getTableCells()).hasSize(6);
        }
    }

    @Test
    void every_chart_is_a_picture_with_words() throws Exception {
        Document document = Document.titled("試し")
                .figure(ChartSamples.ladder())
                .figure(ChartSamples.bars())
                .build();
        try (XWPFDocument word = write(document)) {
            assertThat(word.getAllPictures())
                    .hasSize(2)
                    .allSatisfy(p -> assertThat(p.getData().length).isGreaterThan(10_000));
            assertThat(word.getDocument().xmlText())
                    .contains(ChartSamples.ladder().summary())
                    .contains("descr=");
        }
    }

    @Test
    void a_numbered_list_begins_at_one_each_time() throws Exception {
        Document document = Document.titled("試し")
                .numbered(List.of("あ", "い"))
                .paragraph("間")
                .numbered(List.of("う"))
                .build();
        try (XWPFDocument word = write(document)) {
            assertThat(word.getParagraphs().stream()
                            .filter(p -> p.getNumID() != null)
                            .map(XWPFParagraph::getNumID)
                            .distinct())
                    .hasSize(2);
        }
    }

    @Test
    void a_question_keeps_its_lines_and_each_line_is_drawn() throws Exception {
        try (XWPFDocument word = write(Document.titled("試し").question("問1", 2).build())) {
            List<XWPFParagraph> asked = word.getParagraphs().stream()
                    .dropWhile(p -> !p.getText().equals("問1"))
                    .toList();
            assertThat(asked).extracting(XWPFParagraph::isKeepNext).containsExactly(true, true, false);
            assertThat(asked.subList(1, 3)).allSatisfy(line -> {
                assertThat(line.getBorderBottom()).isEqualTo(Borders.SINGLE);
                assertThat(line.getBorderBetween()).isEqualTo(Borders.SINGLE);
            });
        }
    }

    @Test
    void texts_are_set_in_a_japanese_font() throws Exception {
        try (XWPFDocument word = write(Document.titled("試し").build())) {
            assertThat(word.getStyle().xmlText())
                    .contains("w:eastAsia=\"游ゴシック\"")
                    .contains("w:eastAsia=\"ja-JP\"");
        }
    }

    @Test
    void the_file_keeps_to_the_schema_of_word() throws Exception {
        try (XWPFDocument word = write(ReportSample.document())) {
            List<XmlError> errors = new ArrayList<>();
            XmlOptions options = new XmlOptions().setErrorListener(errors);
            word.getDocument().validate(options);
            word.getStyle().validate(options);
            word.getFooterList().getFirst()._getHdrFtr().validate(options);
            assertThat(errors).isEmpty();
        }
    }

    static String text(Document document) throws Exception {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(write(document))) {
            return PdfCheck.squeezed(extractor.getText());
        }
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .collect(Collectors.toList());
    }

    private static XWPFDocument write(Document document) throws Exception {
        return new XWPFDocument(
                new ByteArrayInputStream(new WordWriter().write(document).bytes()));
    }
}
