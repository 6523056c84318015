package jp.kizahashi.org.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.web.Attachment;
import org.springframework.http.ResponseEntity;

/** The refused rows as an Excel file to mend and load again. */
final class RefusedFile {
    private RefusedFile() {}

    static ResponseEntity<byte[]> of(String kind, ImportResult result) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        ExcelFile.write(result.returned(), Unwritable.REPLACE, workbook);
        String name = Messages.get("org.import.refusedFile", Messages.get("org.import." + kind));
        return Attachment.of(workbook.toByteArray(), Attachment.EXCEL, name);
    }
}
