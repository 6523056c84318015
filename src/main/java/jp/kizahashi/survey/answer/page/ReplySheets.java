package jp.kizahashi.survey.answer.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The Excel way of answering: the body's own sheet goes out with what is entered so far, and comes back into the draft. */
@Component
public class ReplySheets {
    private final Drafts drafts;
    private final AnswerForms forms;

    ReplySheets(Drafts drafts, AnswerForms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    /**
     * How a returned sheet was taken.
     *
     * @param changed how many questions changed; 0 when the sheet has a fault, for then nothing of it is taken
     */
    public record Taken(ReturnedSheet sheet, int changed) {
        public boolean accepted() {
            return sheet.accepted().isPresent();
        }
    }

    /** The sheet with the draft's entries, as a download. */
    public ResponseEntity<byte[]> workbook(Answering who) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            forms.write(who.wave(), who.invitation(), drafts.of(who).sheet(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = AnswerForms.fileName(who.invitation());
        return Attachment.of(bytes.toByteArray(), Attachment.EXCEL, name);
    }

    /**
     * Puts a returned sheet into the draft, all of it or nothing. Blank cells leave the draft as it is.
     *
     * @throws Refused SVY-070 without a file, PLT-021 … PLT-039 when it is no workbook, and what {@link Drafts#fill} refuses
     */
    public Taken take(Answering who, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw new Refused(SurveyProblem.NO_RETURNED_FILES);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var from = file.getInputStream()) {
            ReturnedSheet sheet = forms.read(who.wave(), who.invitation(), from, name);
            int changed = sheet.accepted().map(entries -> fill(who, entries)).orElse(0);
            return new Taken(sheet, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int fill(Answering who, AnswerSheet entries) {
        AnswerSheet here = drafts.of(who).sheet();
        return drafts.fill(who, entries.withFilesOf(here, who.wave().questionnaire()));
    }
}
