package jp.kizahashi.org.intake;

import java.time.Instant;
import jp.kizahashi.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Reports of lists that were taken in, with their refused rows; what was taken in stays. */
@Component
class ImportRetention implements RetentionRule {
    private final ImportStore store;

    ImportRetention(ImportStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "import";
    }

    @Override
    public int standardDays() {
        return 90;
    }

    @Override
    public long due(Instant before) {
        return store.reports().count(before);
    }

    @Override
    public long remove(Instant before) {
        return store.reports().remove(before);
    }
}
