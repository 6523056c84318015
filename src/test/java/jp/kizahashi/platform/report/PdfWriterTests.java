package jp.kizahashi.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kizahashi.platform.chart.ChartSamples;
import jp.kizahashi.platform.chart.LevelLadder;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.report.Rendering.MissingGlyph;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import org.junit.jupiter.api.Test;

class PdfWriterTests {
    private static final PdfWriter WRITER = new PdfWriter();

    @Test
    void the_pdf_is_tagged_titled_and_japanese() throws Exception {
        try (PdfCheck pdf = write(ReportSample.document())) {
            assertThat(pdf.isTagged()).isTrue();
            assertThat(pdf.language()).isEqualTo("ja");
            assertThat(pdf.title()).isEqualTo("令和8年度　自己診断の結果について（案）");
            assertThat(pdf.showsTitle()).isTrue();
            assertThat(pdf.elements("H1")).hasSize(1);
        }
    }

    @Test
    void every_font_is_embedded_and_no_glyph_is_missing() throws Exception {
        try (PdfCheck pdf = write(ReportSample.document())) {
            assertThat(pdf.fontsNotEmbedded()).isEmpty();
            assertThat(pdf.missingGlyphs()).isEmpty();
            assertThat(pdf.text()).contains("𠮷").contains("髙").contains("﨑").doesNotContain("#");
        }
    }

    @Test
    void the_head_stands_on_the_first_page_and_the_version_on_every_page() throws Exception {
        Document document = ReportSample.document();
        try (PdfCheck pdf = write(document)) {
            for (String statement : Statements.ofFront(document))
                assertThat(pdf.onPages()).contains(PdfCheck.squeezed(statement));
            assertThat(pdf.onPages().split("（案）第1版", -1)).hasSize(pdf.pages() + 1);
        }
    }

    @Test
    void the_paper_has_two_pages_and_an_annex() throws Exception {
        try (PdfCheck pdf = write(ReportSample.document())) {
            assertThat(pdf.pages()).isEqualTo(5);
            assertThat(pdf.onPages()).contains("1/5").contains("5/5");
        }
    }

    @Test
    void nothing_is_drawn_outside_the_paper() throws Exception {
        for (Paper paper : Paper.values()) {
            try (PdfCheck pdf = write(Document.titled("試し刷り")
                    .paper(paper)
                    .figure(ChartSamples.ladder())
                    .build())) {
                assertThat(pdf.outsideThePaper()).as(paper.name()).isEmpty();
            }
        }
    }

    /** Two of 90 mm fit on a page; a third would begin there and end on the next. */
    @Test
    void a_question_and_its_lines_stay_on_one_page() throws Exception {
        Document.Builder sheet =
                Document.titled("試し刷り").paper(Paper.A4_PORTRAIT).asLetter();
        for (int i = 1; i <= 10; i++) sheet.question("問" + i, 12);
        try (PdfCheck pdf = write(sheet.build())) {
            assertThat(pdf.pages()).isEqualTo(5);
        }
    }

    @Test
    void tables_have_headings_and_pictures_have_words() throws Exception {
        LevelLadder ladder = ChartSamples.ladder();
        Document document = Document.titled("試し刷り").figure(ladder).build();
        try (PdfCheck pdf = write(document)) {
            // 7 column headings, and two row headings in each of 13 rows.
            assertThat(pdf.elements("TH")).hasSize(7 + 26);
            assertThat(pdf.elements("TD")).hasSize(13 * 5);
            assertThat(pdf.elements("Figure")).hasSize(1);
            assertThat(pdf.elements("Figure").getFirst().getAlternateDescription())
                    .contains(ladder.title())
                    .contains(ladder.summary());
        }
    }

    @Test
    void a_character_without_glyph_is_boxed_and_listed() throws Exception {
        Document document =
                Document.titled("𪟝さんの件").paragraph("氏名は𪟝。葛\uDB40\uDD00城市の文書。").build();
        Rendering pdf = WRITER.write(document);
        assertThat(pdf.missingGlyphs())
                .containsExactly(
                        new MissingGlyph("𪟝", "U+2A7DD", false),
                        new MissingGlyph("葛\uDB40\uDD00", "U+845B U+E0100", true));
        try (PdfCheck check = new PdfCheck(pdf.bytes())) {
            assertThat(check.text())
                    .contains("氏名は[U+2A7DD]。葛城市")
                    .contains("表示できない文字")
                    .contains("U+845BU+E0100");
            assertThat(check.missingGlyphs()).isEmpty();
        }
    }

    @Test
    void a_voiced_kana_written_in_two_characters_is_one_glyph() throws Exception {
        try (PdfCheck pdf = write(Document.titled("か\u3099き\u3099").build())) {
            assertThat(pdf.text()).contains("がぎ");
            assertThat(pdf.missingGlyphs()).isEmpty();
        }
    }

    @Test
    void a_text_cannot_become_markup_or_reach_a_file() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "ひみつ");
        String attack =
                "<img src='" + secret.toUri() + "'/><link rel='stylesheet' href='" + secret.toUri() + "'/> @import";
        Document document = Document.titled("\"; } @import url(" + secret.toUri() + "); {")
                .version(attack)
                .paragraph(attack)
                .build();
        try (PdfCheck pdf = write(document)) {
            assertThat(pdf.text()).contains(PdfCheck.squeezed(attack)).doesNotContain("ひみつ");
            assertThat(pdf.elements("Figure")).isEmpty();
        }
    }

    @Test
    void a_long_table_repeats_its_headings_and_loses_no_row() throws Exception {
        Table table = Table.of("長い表", Column.text("番号"), Column.number("値"))
                .rows(IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> List.of(Cell.of("行" + i + "番"), Cell.of(i)))
                        .toList());
        try (PdfCheck pdf = write(Document.titled("試し刷り").table(table).build())) {
            assertThat(pdf.pages()).isGreaterThan(4);
            assertThat(pdf.onPages().split("番号値", -1)).hasSize(pdf.pages() + 1);
            for (int i = 1; i <= 200; i++) assertThat(pdf.text()).contains("行" + i + "番");
        }
    }

    @Test
    void long_words_many_columns_and_empty_tables_stay_on_the_paper() throws Exception {
        Column[] columns =
                IntStream.range(0, 14).mapToObj(i -> Column.text("見出し" + i)).toArray(Column[]::new);
        String word = "https://example.invalid/" + "abcdefghij".repeat(30);
        List<Cell> row = IntStream.range(0, 14)
                .mapToObj(i -> Cell.of(i == 3 ? word : "値" + i))
                .toList();
        Document document = Document.titled("長い題名".repeat(30))
                .paragraph(word)
                .table(Table.of("列が多い表", columns).rows(List.of(row)))
                .table(Table.of("行がない表", Column.text("番号"), Column.number("値")))
                .bullets(List.of())
                .build();
        try (PdfCheck pdf = write(document)) {
            assertThat(pdf.outsideThePaper()).isEmpty();
            assertThat(pdf.text()).contains("行がない表").contains("値13");
        }
    }

    @Test
    void several_people_can_print_at_the_same_time() throws Exception {
        Document document = Document.titled("同時").figure(ChartSamples.bars()).build();
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> prints = Collections.nCopies(12, () -> {
                try (PdfCheck pdf = write(document)) {
                    return pdf.text();
                }
            });
            Set<String> texts = new HashSet<>();
            for (Future<String> print : people.invokeAll(prints)) texts.add(print.get());
            assertThat(texts).hasSize(1);
        }
    }

    private static PdfCheck write(Document document) throws Exception {
        return new PdfCheck(WRITER.write(document).bytes());
    }
}
