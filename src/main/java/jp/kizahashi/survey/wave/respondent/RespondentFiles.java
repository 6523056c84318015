package jp.kizahashi.survey.wave.respondent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.exchange.UnwritableCell;
import jp.kizahashi.platform.web.Attachment;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;

/** 回答団体一覧 on the screen and as files, the same for the host and for an asked body. */
final class RespondentFiles {
    private RespondentFiles() {}

    /** @param base the address that the list, its files and the figures lie below */
    static void show(RespondentList list, String base, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("base", base + "/respondents");
        model.addAttribute("benchmark", base + "/benchmark");
        model.addAttribute("unwritable", lost(list.table()).size());
    }

    static ResponseEntity<byte[]> csv(RespondentList list, Encoding encoding) {
        return file(list.table(), encoding, list.title());
    }

    static ResponseEntity<byte[]> unwritable(RespondentList list) {
        OutTable table = list.table();
        String name = Messages.get("survey.respondents.unwritableFile", list.title());
        return file(UnwritableCell.table(table, lost(table)), Encoding.UTF_8_BOM, name);
    }

    private static ResponseEntity<byte[]> file(OutTable table, Encoding encoding, String name) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        List<UnwritableCell> unused = write(table, encoding, to);
        return Attachment.of(to.toByteArray(), encoding.mediaType(), name + ".csv");
    }

    private static List<UnwritableCell> lost(OutTable table) {
        return write(table, Encoding.WINDOWS_31J, OutputStream.nullOutputStream());
    }

    private static List<UnwritableCell> write(OutTable table, Encoding encoding, OutputStream to) {
        try {
            return CsvFile.write(table, encoding, Unwritable.REPLACE, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
