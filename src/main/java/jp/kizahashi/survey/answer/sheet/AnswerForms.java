package jp.kizahashi.survey.answer.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.answer.sheet.cell.WorkbookCells;
import jp.kizahashi.survey.answer.sheet.layout.LayoutWorkbook;
import jp.kizahashi.survey.answer.sheet.layout.OwnMarks;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayouts;
import jp.kizahashi.survey.wave.FormNumber;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveSettings;
import org.springframework.stereotype.Component;

/** The answer sheets of a wave: issued for one body, and read when that body gives its own back. */
@Component
public class AnswerForms {
    /** Far above any filled form; a form is read as a whole. */
    public static final UploadLimits LIMITS = WorkbookCells.LIMITS;

    private final Path folder;
    private final Dates dates;
    private final SheetLayouts layouts;
    private final UploadCheck check = new UploadCheck(LIMITS);

    AnswerForms(Home home, Dates dates, SheetLayouts layouts) {
        this.folder = home.files().resolve("incoming");
        this.dates = dates;
        this.layouts = layouts;
    }

    /** Writes the body's sheet, in the wave's own layout if it has one, filled with what is already known. The stream stays open. */
    public void write(Wave wave, Invitation invitation, AnswerSheet given, OutputStream to) throws IOException {
        SheetFront front = front(wave, invitation);
        Optional<SheetLayouts.Ready> own = layouts.of(wave.id());
        if (own.isEmpty()) AnswerWorkbook.write(front, wave.questionnaire(), given, to);
        else
            new LayoutWorkbook(wave.questionnaire(), given, OwnMarks.of(invitation, front.due(), front.survey()))
                    .write(own.get().layout(), own.get().file(), to);
    }

    /**
     * Reads the workbook that a body gives back for its own invitation; nothing is stored and the file is gone afterwards.
     *
     * @throws jp.kizahashi.platform.Refused PLT-021 … PLT-033 when it is no workbook that may come in
     */
    public ReturnedSheet read(Wave wave, Invitation invitation, InputStream from, String fileName) throws IOException {
        CheckedFile file = check.receive(from, fileName, Files.createDirectories(folder), ReturnedWorkbook.KINDS);
        try {
            return read(wave, invitation, ReturnedWorkbook.open(file));
        } finally {
            Files.deleteIfExists(file.path());
        }
    }

    /** Reads an opened workbook against what was issued to the body. */
    public ReturnedSheet read(Wave wave, Invitation invitation, ReturnedWorkbook workbook) {
        SheetFront front = front(wave, invitation);
        return layouts.of(wave.id())
                .map(own -> workbook.read(
                        own.layout(), wave.questionnaire(), OwnMarks.of(invitation, front.due(), front.survey())))
                .orElseGet(() -> workbook.read(wave.questionnaire(), front));
    }

    /** What stands at the head of the body's sheet. */
    public SheetFront front(Wave wave, Invitation invitation) {
        WaveSettings s = wave.settings();
        return new SheetFront(
                wave.title(),
                wave.inhouse(),
                invitation.code(),
                invitation.prefecture() + invitation.name(),
                FormNumber.parse(invitation.formNumber()).orElseThrow(),
                wave.sheetVersion(),
                dates.time(invitation.effectiveDueAt()),
                filled(s.contactOffice(), s.contactName(), s.contactPhone(), s.contactMail()),
                filled(
                        wave.disclosure().label(),
                        SheetText.word(s.names() ? "disclosure.names" : "disclosure.noNames"),
                        s.disclosureNote()),
                SheetText.word(s.voluntary() ? "voluntary.yes" : "voluntary.no"));
    }

    /** 団体コード_団体名.xlsx, without what Windows forbids in a name. */
    public static String fileName(Invitation invitation) {
        String name = (invitation.prefecture() + invitation.name())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "＿")
                .replaceAll("[. ]+$", "");
        return invitation.code() + "_" + name + ".xlsx";
    }

    private static List<String> filled(String... lines) {
        List<String> filled = new ArrayList<>();
        for (String line : lines) if (!line.isBlank()) filled.add(line.strip());
        return filled;
    }
}
