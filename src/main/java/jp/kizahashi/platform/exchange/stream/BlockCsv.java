package jp.kizahashi.platform.exchange.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.exchange.CellText;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.UnwritableCell;
import jp.kizahashi.platform.exchange.WritableText;

/** Writes a {@link BlockTable} as CSV, byte for byte what {@link jp.kizahashi.platform.exchange.CsvFile} would write. */
public final class BlockCsv {
    /** So many cells that could not be written are listed one by one; more are counted. */
    private static final int LISTED = 100_000;

    private static final int BUFFER = 1 << 16;

    private final BlockTable table;
    private final Encoding encoding;
    private final Charset charset;
    private final OutputStream out;
    private final List<UnwritableCell> lost = new ArrayList<>();
    private long lostCells;
    private int written;

    private BlockCsv(BlockTable table, Encoding encoding, OutputStream to) {
        this.table = table;
        this.encoding = encoding;
        this.charset = encoding.charset();
        this.out = new BufferedOutputStream(to, BUFFER);
    }

    /**
     * What was written.
     *
     * @param lost the first cells that hold 〓 in place of a character the encoding lacks
     * @param lostCells how many there are
     */
    public record Written(int rows, List<UnwritableCell> lost, long lostCells) {}

    /** Writes the header and the rows; the stream stays open. */
    public static Written write(BlockTable table, Encoding encoding, OutputStream to) throws IOException {
        BlockCsv csv = new BlockCsv(table, encoding, to);
        csv.header();
        for (int block = 0; block < table.blocks(); block++) csv.block(table.block(block));
        csv.out.flush();
        return new Written(csv.written, List.copyOf(csv.lost), csv.lostCells);
    }

    /** A cell ready to be written, and what of it was lost. */
    private record Coded(byte[] bytes, List<UnwritableCell> lost) {}

    private void header() throws IOException {
        if (encoding == Encoding.UTF_8_BOM) out.write("\ufeff".getBytes(charset));
        for (int column = 0; column < table.header().size(); column++) {
            if (column > 0) out.write(',');
            cell(coded(OutCell.text(table.header().get(column))), 1, column);
        }
        end();
    }

    private void block(List<BlockTable.Run> runs) throws IOException {
        BlockTable.Run[] columns = runs.toArray(BlockTable.Run[]::new);
        Coded[][] cells = new Coded[columns.length][];
        for (int c = 0; c < columns.length; c++)
            cells[c] = columns[c].cells().stream().map(this::coded).toArray(Coded[]::new);
        int rows = columns.length == 0 ? 0 : columns[0].rows();
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.length; c++) {
                if (c > 0) out.write(',');
                cell(cells[c][columns[c].which(row)], written + 2, c);
            }
            end();
            written++;
        }
    }

    private void cell(Coded cell, int row, int column) throws IOException {
        out.write(cell.bytes);
        for (UnwritableCell missing : cell.lost) {
            lostCells++;
            if (lost.size() < LISTED)
                lost.add(new UnwritableCell(row, column + 1, missing.text(), missing.characters()));
        }
    }

    private void end() throws IOException {
        out.write('\r');
        out.write('\n');
    }

    private Coded coded(OutCell cell) {
        WritableText writable = encoding == Encoding.WINDOWS_31J ? WritableText.windows31J() : WritableText.unicode();
        String text = writable.of(cell.plain(), 1, 1);
        String guarded = cell instanceof OutCell.Text ? CellText.guarded(text) : text;
        return new Coded(quoted(guarded).getBytes(charset), writable.lost());
    }

    /** RFC 4180, section 2: quotes around what holds a comma, a quote or a line end. */
    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') return '"' + text.replace("\"", "\"\"") + '"';
        }
        return text;
    }
}
