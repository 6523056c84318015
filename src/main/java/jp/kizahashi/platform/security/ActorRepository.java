package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps the account's id in the session, nothing else, and asks the database at each request who that is today: a
 * withdrawn role or a disabled account counts at once.
 */
@Component
class ActorRepository implements SecurityContextRepository {
    private static final String ACCOUNT = "account";

    private final Accounts accounts;

    ActorRepository(Accounts accounts) {
        this.accounts = accounts;
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
        session.setAttribute(ACCOUNT, accountId);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(accountId));
    }

    private SecurityContext read(HttpServletRequest request) {
        return accountId(request)
                .flatMap(accounts::actor)
                .<SecurityContext>map(actor -> new SecurityContextImpl(new SignedIn(actor)))
                .orElseGet(SecurityContextImpl::new);
    }

    private static Optional<Long> accountId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(ACCOUNT));
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
