package jp.kizahashi.platform.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The places where an account is signed in. */
@Component
public class Sessions {
    /** Holds the name under which the town's directory vouched for the session. */
    static final String DIRECTORY_NAME = "directory-name";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SessionStore store;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, SessionStore store) {
        this.sessions = sessions;
        this.store = store;
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

    /** The names under which the directory vouched for living sessions, by account id. */
    Map<Long, Set<String>> byDirectory() {
        // Real time, by which sessions end, not the product's day.
        return store.accountsWith(DIRECTORY_NAME, Instant.now()).stream()
                .collect(Collectors.toMap(Function.identity(), this::directoryNames));
    }

    private Set<String> directoryNames(long accountId) {
        return sessions.findByPrincipalName(Long.toString(accountId)).values().stream()
                .map(session -> session.<String>getAttribute(DIRECTORY_NAME))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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
