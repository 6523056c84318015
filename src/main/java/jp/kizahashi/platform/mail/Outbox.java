package jp.kizahashi.platform.mail;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts mails into the tenant's outbox. {@link Postman} empties it, if the town configured a server. */
@Component
@Transactional
public class Outbox {
    /** One address, no display name, no line end: nothing can be smuggled into a header. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final int SHOWN = 500;

    private final MailStore store;
    private final Audit audit;
    private final InstantSource clock;

    Outbox(MailStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A mail about to be queued. */
    public record NewMail(String recipient, String subject, String body) {}

    /** True when the text is one mail address. */
    public static boolean isAddress(String text) {
        return text.length() <= 254 && ADDRESS.matcher(text).matches();
    }

    /** Queues mails; returns how many. Refused (PLT-050) when one has no valid address. */
    public int queue(Actor by, List<NewMail> mails) {
        for (NewMail mail : mails)
            if (!isAddress(mail.recipient())) throw new Refused(PlatformProblem.MAIL_ADDRESS_WRONG, mail.recipient());
        for (NewMail mail : mails) store.add(by.organisationId(), mail, by.personId(), clock.instant());
        audit.record("mail.queue", "mail", "", Map.of("mails", mails.size()));
        return mails.size();
    }

    /** The newest {@value #SHOWN} mails, newest first. */
    @Transactional(readOnly = true)
    public List<Mail> newest() {
        return store.newest(SHOWN);
    }

    @Transactional(readOnly = true)
    public int waiting() {
        return store.count(Mail.State.WAITING);
    }

    /** Takes back what has not been sent; returns how many. */
    public int withdraw() {
        int withdrawn = store.change(Mail.State.WAITING, Mail.State.WITHDRAWN);
        audit.record("mail.withdraw", "mail", "", Map.of("mails", withdrawn));
        return withdrawn;
    }

    /** Queues what failed once more; returns how many. */
    public int retry() {
        int again = store.change(Mail.State.FAILED, Mail.State.WAITING);
        audit.record("mail.retry", "mail", "", Map.of("mails", again));
        return again;
    }
}
