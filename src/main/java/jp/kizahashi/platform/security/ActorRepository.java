package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps the account's id in the session, nothing else, and asks the database at each request who that is today: a
 * withdrawn role or a disabled account counts at once. Used or not, a session ends after {@code KIZAHASHI_SESSION_HOURS}.
 */
@Component
class ActorRepository implements SecurityContextRepository {
    private static final String ACCOUNT = "account";
    private static final String SINCE = "signed-in-at";

    private final Accounts accounts;
    private final Duration longest;

    ActorRepository(Accounts accounts, Environment settings) {
        this.accounts = accounts;
        this.longest = Duration.ofHours(settings.getProperty("kizahashi.session-hours", Integer.class, 12));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> read(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Nothing: sign-in writes the account's id itself.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountId(request).isPresent();
    }

    /** Begins a signed-in session: a new session id, so that one fixed before sign-in is worth nothing. */
    static void begin(HttpServletRequest request, long accountId) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        Reauthentication.forget(session);
        OwedFactor.settle(session);
        session.setAttribute(ACCOUNT, accountId);
        // Real time: how old a session is does not follow the product's day.
        session.setAttribute(SINCE, System.currentTimeMillis());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(accountId));
    }

    private SecurityContext read(HttpServletRequest request) {
        return accountId(request)
                .flatMap(accounts::actor)
                .<SecurityContext>map(actor -> new SecurityContextImpl(new SignedIn(actor)))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<Long> accountId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(ACCOUNT) == null) return Optional.empty();
        Long since = (Long) session.getAttribute(SINCE);
        boolean tooLong = since == null || System.currentTimeMillis() - since > longest.toMillis();
        return tooLong ? Optional.empty() : Optional.of((Long) session.getAttribute(ACCOUNT));
    }

    /** Reads at first use only: style sheets and scripts need no actor. */
    private static final class Loaded implements DeferredSecurityContext {
        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext context;

        Loaded(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = source.get();
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
