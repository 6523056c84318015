package jp.kizahashi.platform.report;

import java.util.Locale;
import java.util.function.Function;
import jp.kizahashi.platform.web.Attachment;
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
        return Attachment.of(KEPT.of(name(), document, writer).bytes(), type, name + "." + extension());
    }
}
