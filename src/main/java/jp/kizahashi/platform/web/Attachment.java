package jp.kizahashi.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that a page hands out: always to save, never shown inside our pages. */
public final class Attachment {
    /** The content type of an Excel workbook. */
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Attachment() {}

    /** The header that names the file; what a file system or a header does not take becomes an underscore. */
    public static String header(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+", "_"), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** A file that is ready. */
    public static <T> ResponseEntity<T> of(T file, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, header(name))
                .body(file);
    }

    /** Announces a file that is written while it is made. */
    public static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, header(name));
    }
}
