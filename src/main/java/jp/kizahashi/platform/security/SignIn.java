package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides whether somebody is who they say: password, lock-out, second factor; begins and ends the session. */
@Component
class SignIn {
    static final int ATTEMPTS = 5;
    private static final String WAITING = "waiting-for-code";

    /** How a step of signing in ended. */
    enum Outcome {
        DONE,
        CODE_NEEDED,
        WRONG,
        LOCKED
    }

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Sealing sealing;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Supplies supplies;

    /** The clock, the time of a lock, and a hash that costs unknown logins the same time as known ones. */
    private record Supplies(InstantSource clock, Duration lock, String hashOfNothing) {}

    SignIn(
            AccountStore store,
            PasswordEncoder passwords,
            Sealing sealing,
            Audit audit,
            TransactionTemplate transaction,
            Environment settings) {
        this.store = store;
        this.passwords = passwords;
        this.sealing = sealing;
        this.audit = audit;
        this.transaction = transaction;
        this.supplies = new Supplies(
                InstantSource.system(),
                Duration.ofMinutes(settings.getProperty("kizahashi.lock-minutes", Integer.class, 15)),
                passwords.encode("nothing"));
    }

    /** Checks login and password; on success the session is begun or waits for the code. */
    Outcome byPassword(HttpServletRequest request, String login, String password) {
        var found = store.forSignIn(login.strip());
        if (found.isEmpty() || found.get().disabled() || found.get().passwordHash() == null) {
            passwords.matches(password, supplies.hashOfNothing());
            return Outcome.WRONG;
        }
        var account = found.get();
        if (isLocked(account)) return Outcome.LOCKED;
        if (!passwords.matches(password, account.passwordHash())) return failed(account, "password");
        if (account.totpSecret() != null) {
            request.getSession(true).setAttribute(WAITING, login.strip());
            return Outcome.CODE_NEEDED;
        }
        succeeded(request, account, "password");
        return Outcome.DONE;
    }

    /** Checks the six digits of the account that waits in this session; each code works once. */
    Outcome byCode(HttpServletRequest request, String code) {
        HttpSession session = request.getSession(false);
        String login = session == null ? null : (String) session.getAttribute(WAITING);
        if (session == null || login == null) return Outcome.WRONG;
        var account = store.forSignIn(login).orElseThrow();
        if (isLocked(account)) return Outcome.LOCKED;
        String sealed = account.totpSecret();
        var step =
                sealed == null ? java.util.OptionalLong.empty() : Totp.matchingStep(sealing.open(sealed), code, now());
        boolean fresh = step.isPresent() && inTenant(account, () -> store.useTotpStep(account.id(), step.getAsLong()));
        if (!fresh) return failed(account, "code");
        session.removeAttribute(WAITING);
        succeeded(request, account, "code");
        return Outcome.DONE;
    }

    /** Begins the session of the account with this login; false when there is none. */
    boolean byProvider(HttpServletRequest request, String login) {
        var account = store.forSignIn(login).filter(a -> !a.disabled());
        account.ifPresent(a -> succeeded(request, a, "provider"));
        return account.isPresent();
    }

    private boolean isLocked(AccountStore.Candidate account) {
        Instant until = account.lockedUntil();
        return until != null && until.isAfter(now());
    }

    private Outcome failed(AccountStore.Candidate account, String way) {
        int attempts = account.failedAttempts() + 1;
        boolean lock = attempts >= ATTEMPTS;
        inTenant(account, () -> {
            store.failed(account.id(), lock ? 0 : attempts, lock ? now().plus(supplies.lock()) : null);
            audit.record(lock ? "sign-in.lock" : "sign-in.fail", "account", account.id(), Map.of("way", way));
            return true;
        });
        return lock ? Outcome.LOCKED : Outcome.WRONG;
    }

    private void succeeded(HttpServletRequest request, AccountStore.Candidate account, String way) {
        inTenant(account, () -> {
            store.failed(account.id(), 0, null);
            return Audit.by(account.personId(), () -> {
                audit.record("sign-in", "account", account.id(), Map.of("way", way));
                return true;
            });
        });
        ActorRepository.begin(request, account.id());
    }

    private boolean inTenant(AccountStore.Candidate account, java.util.function.BooleanSupplier work) {
        return Tenant.as(account.organisationId(), () -> transaction.execute(status -> work.getAsBoolean()));
    }

    private Instant now() {
        return supplies.clock().instant();
    }
}
