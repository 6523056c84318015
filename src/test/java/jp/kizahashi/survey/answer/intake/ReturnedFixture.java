package jp.kizahashi.survey.answer.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.NationalListFixture;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Hosts with many bodies, and what comes back from them. */
@Component
class ReturnedFixture {
    private final Mirai mirai;
    private final NationalListFixture lists;
    private final Waves waves;
    private final AnswerForms forms;

    ReturnedFixture(Mirai mirai, NationalListFixture lists, Waves waves, AnswerForms forms) {
        this.mirai = mirai;
        this.lists = lists;
        this.waves = waves;
        this.forms = forms;
    }

    /** A host whose list has 100 municipalities. */
    Town host() {
        Town host = mirai.found();
        mirai.in(host.id(), () -> {
            lists.keep(host.id(), 100);
            return true;
        });
        return host;
    }

    Wave wave(Town host, long id) {
        return mirai.in(host.id(), () -> waves.get(id));
    }

    /** A sheet of the wave's present form with one choice for every question. */
    byte[] filled(Wave wave, Invitation body, int choice) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Question question : wave.questionnaire().questions())
            entries.put(question.code(), Entry.of(Integer.toString(choice)));
        return filled(wave, body, new AnswerSheet(entries));
    }

    byte[] filled(Wave wave, Invitation body, AnswerSheet entries) {
        try {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            forms.write(wave, body, entries, to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet with another text in a cell of the row with the code. */
    static byte[] changed(byte[] sheet, String code, int column, String text) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (Row row : book.getSheetAt(0))
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(code))
                    row.createCell(column).setCellValue(text);
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            book.write(to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ZIP as Windows packs it: names in Windows-31J, unmarked. */
    static byte[] zipped(Map<String, byte[]> files) {
        try {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(to, Charset.forName("windows-31j"))) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry("回答票/" + file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return to.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renews the sheets: those written until now are old. */
    Wave renewed(Town host, long wave) {
        mirai.as(host, Role.HOST, () -> waves.renewSheets(host.actor(Role.HOST), wave, "設問の誤記を直したため"));
        return wave(host, wave);
    }

    static List<String> names(List<FileResult> files) {
        return files.stream().map(FileResult::name).toList();
    }
}
