package jp.kizahashi.org.intake;

import java.time.Instant;
import jp.kizahashi.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Uploaded lists: of those never taken in all goes, of those taken in the report with its refused rows. */
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
        return store.countOld(before);
    }

    @Override
    public long remove(Instant before) {
        return store.removeOld(before);
    }
}
