package jp.kizahashi.survey.answer.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.files.StoredFiles.Stored;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.wave.Invitation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps attached files, and finds them again. What is taken off an answer stays kept, for an edition may name it; nobody but
 * the body reads it then.
 */
@Component
@Transactional
public class Attachments {
    private static final int LONGEST_NAME = 150;

    private final AttachmentStore store;
    private final StoredFiles files;
    private final Audit audit;
    private final InstantSource clock;

    Attachments(AttachmentStore store, StoredFiles files, Audit audit, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks and keeps a file for a question of the running body's reply.
     *
     * @param person null by one-time code
     * @throws Refused PLT-021 … PLT-033 when the file may not come in
     */
    public AttachedFile keep(Invitation invitation, @Nullable Long person, String question, Upload upload) {
        try (InputStream from = upload.content().getInputStream()) {
            Stored stored = files.keep(invitation.bodyId(), person, from, upload.name(), StoredFiles.DOCUMENTS);
            String name = plain(stored.name());
            long id = store.add(invitation, question, stored, name, clock.instant());
            audit.record(
                    "answer.file.attach",
                    "invitation",
                    invitation.id(),
                    Map.of("question", question, "attachment", id, "sha256", stored.sha256()));
            return new AttachedFile(id, stored.sha256(), stored.size(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a form says of attached files as the entry has it: ids, or their values, become values; words such as 非該当 stay.
     *
     * @throws Refused SVY-181 for a file that was not attached to this very question
     */
    @Transactional(readOnly = true)
    public List<String> values(Invitation invitation, String question, List<String> typed) {
        List<String> values = new ArrayList<>();
        List<KeptAttachment> kept = store.of(invitation.id(), question);
        for (String one : typed)
            // The script joins ids by commas; the words 非該当 and 不明 have none.
            if (one.matches("[0-9,]+")) for (String id : one.split(",")) values.add(value(kept, id));
            else if (AttachedFile.parse(one).isPresent()) values.add(value(kept, one.substring(0, one.indexOf(' '))));
            else values.add(one);
        return values;
    }

    private static String value(List<KeptAttachment> kept, String id) {
        return kept.stream()
                .map(k -> k.file())
                .filter(f -> Long.toString(f.id()).equals(id))
                .map(AttachedFile::value)
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.ATTACHMENT_UNKNOWN));
    }

    /** An attachment that the tenant may read. Refused (SVY-181) when there is none. */
    @Transactional(readOnly = true)
    public KeptAttachment get(long id) {
        return store.find(id).orElseThrow(() -> new Refused(SurveyProblem.ATTACHMENT_UNKNOWN));
    }

    /** Where the bytes lie of an attachment that the tenant may read; that it fetched them is recorded. */
    public Path fetch(KeptAttachment attachment) {
        audit.record(
                "answer.file.fetch",
                "invitation",
                attachment.invitationId(),
                Map.of("attachment", attachment.file().id(), "question", attachment.question()));
        return files.bytes(attachment.bodyId(), attachment.file().sha256());
    }

    /** A name as a line of text; a very long one is cut before its ending. */
    static String plain(String sent) {
        String name = sent.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST_NAME) return name;
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - ending.length())) + ending;
    }
}
