package jp.kizahashi.platform.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A kind of file that a report is written as. */
public enum Medium {
    PDF("application/pdf", document -> new PdfWriter().write(document)),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            document -> new WordWriter().write(document)),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            document -> new ExcelWriter().write(document));

    private static final Renderings KEPT = new Renderings(24);

    private final String type;
    private final Function<Document, Rendering> writer;

    Medium(String type, Function<Document, Rendering> writer) {
        this.type = type;
        this.writer = writer;
    }

    /** The ending of file names: pdf, docx, xlsx. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The document's bytes, drawn now and not kept: for large packages. */
    public byte[] bytes(Document document) {
        return writer.apply(document).bytes();
    }

    /** The document as a download; the name may hold any character. */
    public ResponseEntity<byte[]> download(Document document, String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+", "_");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(safe + "." + extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(KEPT.of(name(), document, writer).bytes());
    }
}
