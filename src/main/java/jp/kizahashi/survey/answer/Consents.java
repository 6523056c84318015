package jp.kizahashi.survey.answer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Consent.Reader;
import jp.kizahashi.survey.wave.Invitation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read what a body handed in. Handing in gives the consent ({@link Submissions#handIn}); here it ends. */
@Component
@Transactional
public class Consents {
    private final ConsentStore store;
    private final Audit audit;
    private final InstantSource clock;

    Consents(ConsentStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every consent of an invitation that the tenant may see: the host's first, of each reader the newest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(long invitation) {
        return store.of(invitation);
    }

    /** Since when the host may no longer read what bodies of its wave handed in, by invitation. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> withdrawn(long wave) {
        return store.withdrawn(wave);
    }

    /**
     * Ends a reader's consent from now on; what was published stays published. Without the host's, the collector's ends too.
     *
     * @throws Refused SVY-131 when there is none in force
     */
    public void withdraw(Invitation invitation, Reader reader) {
        Instant now = clock.instant();
        Optional<Long> collector = Optional.ofNullable(invitation.collectorId());
        int ended = reader == Reader.HOST ? store.withdraw(invitation.id(), invitation.hostId(), now) : 0;
        int endedToo =
                collector.map(c -> store.withdraw(invitation.id(), c, now)).orElse(0);
        if (ended + endedToo == 0) throw new Refused(SurveyProblem.CONSENT_NOT_IN_FORCE);
        audit.record("submission.consent.withdraw", "invitation", invitation.id(), Map.of("reader", reader.name()));
    }
}
