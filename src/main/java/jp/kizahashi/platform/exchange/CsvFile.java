package jp.kizahashi.platform.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/** Writes a table as CSV with CRLF line ends. A text that a spreadsheet would run as a formula gets a leading apostrophe. */
public final class CsvFile {
    /** The two encodings offices open. */
    public enum Encoding {
        UTF_8_BOM(StandardCharsets.UTF_8),
        /** What Japanese offices call Shift_JIS. */
        WINDOWS_31J(Charset.forName("windows-31j"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        public Charset charset() {
            return charset;
        }

        /** The media type of a file in it. */
        public String mediaType() {
            return "text/csv;charset=" + charset.name();
        }
    }

    private CsvFile() {}

    /**
     * Writes the header and the rows; the stream stays open.
     *
     * @return the cells that hold 〓 in place of a character the encoding lacks; empty when all went through
     * @throws Refused PLT-042, before the first byte is written, under {@link Unwritable#REFUSE}
     */
    public static List<UnwritableCell> write(OutTable table, Encoding encoding, Unwritable unwritable, OutputStream to)
            throws IOException {
        boolean isOffice = encoding == Encoding.WINDOWS_31J;
        WritableText writable = isOffice ? WritableText.windows31J() : WritableText.unicode();
        List<List<String>> lines = lines(table, writable);
        if (unwritable == Unwritable.REFUSE && !writable.lost().isEmpty()) throw refused(writable.lost());
        Writer writer = new OutputStreamWriter(to, encoding.charset);
        if (!isOffice) writer.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        for (List<String> line : lines) csv.writeRecord(line);
        csv.flush();
        writer.flush();
        return writable.lost();
    }

    /** Adds rows in UTF-8 to what {@link #write} began, without header and byte-order mark; for tables written in pieces. */
    public static void append(OutTable table, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        List<List<String>> lines = lines(table, WritableText.unicode());
        for (List<String> line : lines.subList(1, lines.size())) csv.writeRecord(line);
        csv.flush();
        writer.flush();
    }

    private static List<List<String>> lines(OutTable table, WritableText writable) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(table.header().stream().map(OutCell::text).toList(), 1, writable));
        for (List<OutCell> row : table.rows()) lines.add(line(row, lines.size() + 1, writable));
        return lines;
    }

    private static List<String> line(List<OutCell> cells, int row, WritableText writable) {
        List<String> texts = new ArrayList<>();
        for (OutCell cell : cells) {
            String text = writable.of(cell.plain(), row, texts.size() + 1);
            texts.add(cell instanceof OutCell.Text ? CellText.guarded(text) : text);
        }
        return texts;
    }

    static Refused refused(List<UnwritableCell> lost) {
        String places = lost.stream()
                .limit(5)
                .map(c -> c.row() + "行" + c.column() + "列 " + c.characters())
                .collect(Collectors.joining("、"));
        return new Refused(PlatformProblem.CHARACTERS_UNWRITABLE, Integer.toString(lost.size()), places);
    }
}
