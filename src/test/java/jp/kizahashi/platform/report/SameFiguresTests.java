package jp.kizahashi.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The mayor's paper, the editable Word file and the Excel file come from one description and say the same. */
class SameFiguresTests {
    @Test
    void the_pdf_says_everything_in_the_order_of_the_document() throws Exception {
        try (PdfCheck pdf =
                new PdfCheck(new PdfWriter().write(ReportSample.document()).bytes())) {
            assertInOrder(pdf.text());
        }
    }

    @Test
    void word_says_everything_in_the_order_of_the_document() throws Exception {
        assertInOrder(WordWriterTests.text(ReportSample.document()));
    }

    @Test
    void excel_says_everything_cell_by_cell() throws Exception {
        List<String> cells = ExcelWriterTests.shown(ReportSample.document());
        String all = String.join("\n", cells);
        for (String statement : Statements.of(ReportSample.document()))
            assertThat(all).contains(statement);
    }

    /** Numbers are statements too: each cell as it is shown, at its place. */
    private static void assertInOrder(String text) {
        int at = 0;
        for (String statement : Statements.ofBlocks(ReportSample.document())) {
            String expected = PdfCheck.squeezed(statement);
            int found = text.indexOf(expected, at);
            assertThat(found).as(statement).isGreaterThanOrEqualTo(at);
            // Between two statements stand at most a list's mark or the basis' heading.
            assertThat(found - at).as("before " + statement).isLessThanOrEqualTo(60);
            at = found + expected.length();
        }
    }
}
