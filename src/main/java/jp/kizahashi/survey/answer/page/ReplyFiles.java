package jp.kizahashi.survey.answer.page;

import java.nio.file.Path;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.attachment.Attachments;
import jp.kizahashi.survey.answer.attachment.KeptAttachment;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Part;
import jp.kizahashi.survey.answer.draft.Parts;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands attached files back to those who answer. */
@Component
@Transactional
public class ReplyFiles {
    private final Attachments attachments;
    private final Drafts drafts;
    private final Parts parts;

    ReplyFiles(Attachments attachments, Drafts drafts, Parts parts) {
        this.attachments = attachments;
        this.drafts = drafts;
        this.parts = parts;
    }

    /** A file of this reply. Refused: SVY-181 when it is not one, SVY-055 when its section is in other hands. */
    public ResponseEntity<Resource> download(Answering who, long id) {
        KeptAttachment kept = attachments.get(id);
        if (kept.invitationId() != who.invitation().id()) throw new Refused(SurveyProblem.ATTACHMENT_UNKNOWN);
        if (!who.office() && !concerns(who, kept.question())) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        Path bytes = attachments.fetch(kept);
        return Attachment.of(
                new FileSystemResource(bytes), kept.type(), kept.file().name());
    }

    private boolean concerns(Answering who, String question) {
        Map<String, Part> held = parts.of(drafts.of(who));
        for (Section section : Form.whole(who.wave().questionnaire()).sections())
            if (section.questions().stream().anyMatch(q -> q.code().equals(question)))
                return ReplyPages.concerns(who, held.get(Form.stem(section.id())));
        return false;
    }
}
