package jp.kizahashi.platform.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The places where an account is signed in. */
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** One place: since when, when last used, and whether it is the one that asks. */
    public record Place(Instant since, Instant lastUsed, boolean here) {}

    /** The living sessions of the account, the last used first. */
    public List<Place> of(long accountId, String ownSessionId) {
        return sessions.findByPrincipalName(Long.toString(accountId)).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Place(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(ownSessionId)))
                .sorted(Comparator.comparing(Place::lastUsed).reversed())
                .toList();
    }

    /** Ends every session of the account. */
    public void end(long accountId) {
        endOthers(accountId, "");
    }

    /** Ends every session of the account but the one that asks. */
    public void endOthers(long accountId, String ownSessionId) {
        sessions.findByPrincipalName(Long.toString(accountId)).keySet().stream()
                .filter(id -> !id.equals(ownSessionId))
                .toList()
                .forEach(sessions::deleteById);
    }
}
