package jp.kizahashi.survey.query;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Doubts about cells and editions given back. Everything written stays; the newest word tells whose turn it is. */
@Component
@Transactional
public class Queries {
    private final QueryStore store;
    private final Invitations invitations;
    private final Audit audit;
    private final InstantSource clock;

    Queries(QueryStore store, Invitations invitations, Audit audit, InstantSource clock) {
        this.store = store;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The doubts about a body's cells by question code, each from the first word to the last. */
    @Transactional(readOnly = true)
    public Map<String, List<QueryMessage>> of(long invitation) {
        Map<String, List<QueryMessage>> threads = new LinkedHashMap<>();
        for (QueryMessage m : store.of(invitation))
            threads.computeIfAbsent(m.question(), q -> new java.util.ArrayList<>())
                    .add(m);
        return threads;
    }

    /** The editions of a body that were given back, newest first. */
    @Transactional(readOnly = true)
    public List<Returned> returns(long invitation) {
        return store.returns(invitation);
    }

    /** The host asks. @throws Refused SVY-056 when blank, SVY-049 when nothing was handed in */
    public void ask(long invitationId, String question, String text, long personId) {
        write(invitationId, question, text, true, personId);
    }

    /**
     * The body, or in a 庁内照会 the section, replies.
     *
     * @param personId who writes; null by one-time code
     * @throws Refused SVY-056 when blank, SVY-049 when nothing was handed in
     */
    public void reply(long invitationId, String question, String text, @Nullable Long personId) {
        write(invitationId, question, text, false, personId);
    }

    private void write(long invitationId, String question, String text, boolean byHost, @Nullable Long personId) {
        if (text.isBlank()) throw new Refused(SurveyProblem.QUERY_TEXT_MISSING);
        int edition = lastEdition(invitationId);
        store.add(tenant(), invitationId, edition, question, text.strip(), byHost, personId, clock.instant());
        audit.record("query.write", "invitation", invitationId, Map.of("question", question, "edition", edition));
    }

    /**
     * Gives the newest edition back for correction: by the host or by the collector, with a reason.
     *
     * @throws Refused SVY-041 when the tenant is neither, SVY-049 when nothing was handed in
     */
    public void giveBack(long invitationId, String reason, long personId) {
        if (reason.isBlank()) throw new Refused(SurveyProblem.WAVE_REASON_MISSING);
        Invitation invitation = invitations.get(invitationId);
        boolean collects = invitation.collectorId() != null && invitation.collectorId() == tenant();
        if (invitation.hostId() != tenant() && !collects) throw new Refused(SurveyProblem.INVITATION_UNKNOWN);
        int edition = lastEdition(invitationId);
        store.addReturn(tenant(), invitationId, edition, reason.strip(), personId, clock.instant());
        audit.record("submission.return", "invitation", invitationId, Map.of("edition", edition));
    }

    private int lastEdition(long invitation) {
        int edition = store.lastEdition(invitation);
        if (edition == 0) throw new Refused(SurveyProblem.EDITION_UNKNOWN);
        return edition;
    }

    private static long tenant() {
        return Tenant.current().orElseThrow();
    }
}
