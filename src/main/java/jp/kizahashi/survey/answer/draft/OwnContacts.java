package jp.kizahashi.survey.answer.draft;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.survey.SurveyProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of asked bodies. */
@Component
@Transactional
public class OwnContacts {
    private final OwnContactStore store;
    private final Audit audit;
    private final InstantSource clock;

    OwnContacts(OwnContactStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom to ask about the reply to this invitation. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(long invitation) {
        return store.find(invitation);
    }

    /** Keeps or replaces the contact; the audit entry does not hold it. */
    public void keep(Answering who, Contact contact) {
        if (!who.office()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        store.keep(who.invitation(), contact, clock.instant());
        audit.record("contact.keep", "invitation", who.invitation().id(), Map.of());
    }
}
