package jp.kizahashi.survey.answer.attachment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that respondents of a wave handed in, for whoever asked; never what lies in a draft. */
@Component
@Transactional
public class HandedInFiles {
    private final Submissions submissions;
    private final Invitations invitations;
    private final Attachments attachments;
    private final StoredFiles files;
    private final Audit audit;

    HandedInFiles(
            Submissions submissions, Invitations invitations, Attachments attachments, StoredFiles files, Audit audit) {
        this.submissions = submissions;
        this.invitations = invitations;
        this.attachments = attachments;
        this.files = files;
        this.audit = audit;
    }

    /**
     * A file of an edition in force.
     *
     * @param path where its bytes lie
     */
    public record HandedIn(Invitation from, int edition, String question, AttachedFile file, Path path) {}

    /** Whether the wave asks for files at all. */
    public static boolean asked(Wave wave) {
        return wave.questionnaire().questions().stream().anyMatch(q -> q.kind() == QuestionKind.FILE);
    }

    /** Every file of the editions in force that the tenant may read, by respondent and question. */
    @Transactional(readOnly = true)
    public List<HandedIn> of(Wave wave) {
        Map<Long, Submission> editions = submissions.inForce(wave.id());
        List<HandedIn> found = new ArrayList<>();
        for (Invitation from : invitations.of(wave.id())) {
            Submission edition = editions.get(from.id());
            if (edition != null) add(found, wave, from, edition);
        }
        return found;
    }

    private void add(List<HandedIn> found, Wave wave, Invitation from, Submission edition) {
        for (Question question : Form.whole(wave.questionnaire()).asked())
            if (question.kind() == QuestionKind.FILE)
                for (AttachedFile file : of(edition, question))
                    found.add(new HandedIn(
                            from,
                            edition.number(),
                            question.code(),
                            file,
                            files.bytes(edition.bodyId(), file.sha256())));
    }

    private static List<AttachedFile> of(Submission edition, Question question) {
        return edition.sheet()
                .entry(question.code())
                .map(e -> AttachedFile.of(e.values()))
                .orElse(List.of());
    }

    /** As {@link #of}, to be packed; that it was fetched is recorded. */
    public List<HandedIn> all(Wave wave) {
        List<HandedIn> all = of(wave);
        audit.record("wave.files", "wave", wave.id(), Map.of("files", all.size()));
        return all;
    }

    /** One file that an edition of a respondent of the wave names. Refused (SVY-181) when there is none. */
    @Transactional(readOnly = true)
    public KeptAttachment get(Wave wave, long id) {
        KeptAttachment kept = attachments.get(id);
        boolean ofWave = invitations.get(kept.invitationId()).waveId() == wave.id();
        // In a 庁内照会 the tenant of the asking and the answering section is the same: only editions tell them apart.
        boolean handedIn = submissions.editions(kept.invitationId()).stream()
                .flatMap(e -> e.sheet().entry(kept.question()).stream())
                .anyMatch(e -> e.values().contains(kept.file().value()));
        if (!ofWave || !handedIn) throw new Refused(SurveyProblem.ATTACHMENT_UNKNOWN);
        return kept;
    }
}
