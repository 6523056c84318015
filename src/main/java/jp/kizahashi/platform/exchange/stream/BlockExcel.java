package jp.kizahashi.platform.exchange.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.WritableText;

/**
 * Writes a {@link BlockTable} as Excel workbooks that Excel can open: each of at most 5,000,000 cells, with one sheet, the
 * header frozen. No formulas, macros, hidden sheets or custom parts; texts are inline strings, so nothing is computed.
 * Format: ECMA-376 part 1, 18.3 (worksheets).
 */
public final class BlockExcel {
    static final int MOST_CELLS = 5_000_000;
    private static final int MOST_ROWS = 1_048_575;

    private final BlockTable table;
    private final String sheetName;
    private final WritableText writable = WritableText.excel();
    private final byte[][] openings;
    private final int perFile;
    private int written;

    private BlockExcel(BlockTable table, String sheetName) {
        this.table = table;
        this.sheetName = sheetName;
        this.perFile = rowsPerFile(table.header().size());
        this.openings = new byte[table.header().size()][];
        for (int c = 0; c < openings.length; c++) openings[c] = ascii("<c r=\"" + letters(c));
    }

    /** Takes each finished workbook. */
    public interface Taking {
        /**
         * @param number from 1
         * @param first row of the table that is the workbook's first, from 1
         */
        void take(int number, int first, int rows, byte[] workbook) throws IOException;
    }

    /** Writes all workbooks, in order, and returns how many rows they hold together. An empty table makes one. */
    public static int write(BlockTable table, String sheetName, Taking to) throws IOException {
        return new BlockExcel(table, sheetName).all(to);
    }

    /** How many workbooks {@link #write} makes. */
    public static int files(BlockTable table) {
        return Math.max(1, Math.ceilDiv(table.rows(), rowsPerFile(table.header().size())));
    }

    private static int rowsPerFile(int columns) {
        return Math.min(MOST_ROWS, MOST_CELLS / Math.max(1, columns) - 1);
    }

    private int all(Taking to) throws IOException {
        int number = 1;
        Book book = new Book();
        for (int block = 0; block < table.blocks(); block++) {
            List<BlockTable.Run> runs = table.block(block);
            byte[][][] cells = new byte[runs.size()][][];
            for (int c = 0; c < cells.length; c++)
                cells[c] = runs.get(c).cells().stream().map(this::coded).toArray(byte[][]::new);
            BlockTable.Run[] columns = runs.toArray(BlockTable.Run[]::new);
            int rows = columns.length == 0 ? 0 : columns[0].rows();
            for (int row = 0; row < rows; row++) {
                if (book.rows == perFile) {
                    to.take(number++, written - book.rows + 1, book.rows, book.finished());
                    book = new Book();
                }
                book.row(columns, cells, row);
                written++;
            }
        }
        to.take(number, written - book.rows + 1, book.rows, book.finished());
        return written;
    }

    /** One workbook in the making; only its packed bytes are held. */
    private final class Book {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 20);
        private final ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8);
        private final Bytes sheet = new Bytes(zip);
        private int rows;

        Book() throws IOException {
            zip.setLevel(Deflater.BEST_SPEED);
            part("[Content_Types].xml", Parts.CONTENT_TYPES);
            part("_rels/.rels", Parts.RELATIONS);
            part("xl/workbook.xml", Parts.WORKBOOK.replace("{name}", escaped(sheetName)));
            part("xl/_rels/workbook.xml.rels", Parts.WORKBOOK_RELATIONS);
            part("xl/styles.xml", Parts.STYLES);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet.add(ascii(Parts.SHEET_BEGINS));
            header();
        }

        private void part(String name, String text) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        private void header() throws IOException {
            sheet.add(ascii("<row r=\"1\">"));
            for (int c = 0; c < openings.length; c++) {
                sheet.add(openings[c]);
                sheet.add(ascii("1\" s=\"1"));
                byte[] cell = coded(OutCell.text(table.header().get(c)));
                sheet.add(cell.length == 0 ? ascii("\"/>") : cell);
            }
            sheet.add(ascii("</row>"));
        }

        void row(BlockTable.Run[] columns, byte[][][] cells, int row) throws IOException {
            byte[] number = ascii(Integer.toString(++rows + 1));
            sheet.add(ROW);
            sheet.add(number);
            sheet.add(ROW_OPEN);
            for (int c = 0; c < columns.length; c++) {
                byte[] cell = cells[c][columns[c].which(row)];
                if (cell.length == 0) continue;
                sheet.add(openings[c]);
                sheet.add(number);
                sheet.add(cell);
            }
            sheet.add(ROW_END);
        }

        byte[] finished() throws IOException {
            sheet.add(ascii(Parts.SHEET_ENDS));
            sheet.flush();
            zip.closeEntry();
            zip.finish();
            return packed.toByteArray();
        }
    }

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] ROW_OPEN = ascii("\">");
    private static final byte[] ROW_END = ascii("</row>");

    /** What follows a cell's place, its closing quote included; nothing for an empty cell. */
    private byte[] coded(OutCell cell) {
        return switch (cell) {
            case OutCell.Number n -> ascii("\"><v>" + n.value().toPlainString() + "</v></c>");
            case OutCell.Day d -> ascii("\" s=\"2\"><v>" + (d.day().toEpochDay() + 25_569) + "</v></c>");
            case OutCell.Text t -> text(t.text());
        };
    }

    private byte[] text(String text) {
        if (text.isEmpty()) return new byte[0];
        String written = escaped(writable.of(text, 1, 1));
        return ("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + written + "</t></is></c>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A, B, … Z, AA, … of a column from 0. */
    static String letters(int column) {
        List<Character> letters = new ArrayList<>();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.addFirst((char) ('A' + (rest - 1) % 26));
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }

    /** Gathers small pieces, so that the packer gets large ones. */
    private static final class Bytes {
        private final OutputStream to;
        private final byte[] bytes = new byte[1 << 17];
        private int size;

        Bytes(OutputStream to) {
            this.to = to;
        }

        void add(byte[] piece) throws IOException {
            if (size + piece.length > bytes.length) flush();
            if (piece.length > bytes.length) {
                to.write(piece);
                return;
            }
            System.arraycopy(piece, 0, bytes, size, piece.length);
            size += piece.length;
        }

        void flush() throws IOException {
            to.write(bytes, 0, size);
            size = 0;
        }
    }
}
