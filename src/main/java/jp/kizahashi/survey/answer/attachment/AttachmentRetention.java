package jp.kizahashi.survey.answer.attachment;

import java.time.Instant;
import java.util.List;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Files that were attached to an answer and taken off again: no sheet and no edition names them. */
@Component
class AttachmentRetention implements RetentionRule {
    private final AttachmentStore store;
    private final StoredFiles files;

    AttachmentRetention(AttachmentStore store, StoredFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public String key() {
        return "attachment";
    }

    @Override
    public int standardDays() {
        return 90;
    }

    @Override
    public long due(Instant before) {
        return store.takenOff(before).size();
    }

    @Override
    public long remove(Instant before) {
        List<AttachmentStore.TakenOff> old = store.takenOff(before);
        long removed = 0;
        for (AttachmentStore.TakenOff file : old) {
            if (!store.remove(file.id())) continue;
            files.forget(file.fileId());
            removed++;
        }
        return removed;
    }
}
