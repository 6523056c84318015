package jp.kizahashi.org.intake;

import java.time.Instant;
import jp.kizahashi.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Uploaded lists that nobody took in: names of staff that nobody waits for. */
@Component
class ForgottenUploads implements RetentionRule {
    private static final int LEAST = 1;

    private final ImportStore store;

    ForgottenUploads(ImportStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "upload";
    }

    @Override
    public int standardDays() {
        return LEAST;
    }

    /** A day is enough to come back to a preview. */
    @Override
    public int leastDays() {
        return LEAST;
    }

    @Override
    public long due(Instant before) {
        return store.forgotten().count(before);
    }

    @Override
    public long remove(Instant before) {
        return store.forgotten().remove(before);
    }
}
