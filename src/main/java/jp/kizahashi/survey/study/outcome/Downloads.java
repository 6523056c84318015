package jp.kizahashi.survey.study.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.web.Attachment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables as files to take away, with the number of their rows and their digest in the answer's head. */
public final class Downloads {
    private Downloads() {}

    /** A workbook, a sheet a table. */
    public static ResponseEntity<byte[]> excel(String name, List<OutTable> tables) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            ExcelFile.write(tables, Unwritable.REPLACE, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(name + ".xlsx", Attachment.EXCEL, to.toByteArray(), tables.getFirst());
    }

    /**
     * A CSV file.
     *
     * @throws jp.kizahashi.platform.Refused PLT-042 naming the cells that the encoding cannot hold
     */
    public static ResponseEntity<byte[]> csv(String name, OutTable table, CsvFile.Encoding encoding) {
        String charset = encoding == CsvFile.Encoding.UTF_8_BOM ? "UTF-8" : "Shift_JIS";
        return file(name + ".csv", "text/csv;charset=" + charset, csvBytes(table, encoding), table);
    }

    /** The bytes of {@link #csv}. */
    public static byte[] csvBytes(OutTable table, CsvFile.Encoding encoding) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            CsvFile.write(table, encoding, Unwritable.REFUSE, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes, OutTable table) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(name))
                .header("X-Rows", Integer.toString(table.rows().size()))
                .header("X-SHA-256", sha256(bytes))
                .body(bytes);
    }

    /** The digest in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
