package jp.kizahashi.org.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The refused rows as an Excel file to mend and load again. */
final class RefusedFile {
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private RefusedFile() {}

    static ResponseEntity<byte[]> of(String kind, ImportResult result) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ExcelFile.write(result.returned(), Unwritable.REPLACE, workbook);
        String name = Messages.get("org.import.refusedFile", Messages.get("org.import." + kind));
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook.toByteArray());
    }
}
