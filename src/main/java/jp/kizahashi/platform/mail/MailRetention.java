package jp.kizahashi.platform.mail;

import java.time.Instant;
import jp.kizahashi.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Mails that were sent, failed or withdrawn; one that waits stays. */
@Component
class MailRetention implements RetentionRule {
    private final MailStore store;

    MailRetention(MailStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public int standardDays() {
        return 365;
    }

    @Override
    public long due(Instant before) {
        return store.done().count(before);
    }

    @Override
    public long remove(Instant before) {
        return store.done().remove(before);
    }
}
