package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.directory.Directory.Said;
import jp.kizahashi.platform.directory.Directory.Verdict;
import jp.kizahashi.platform.directory.TownDirectory;
import jp.kizahashi.platform.security.AccountStore.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides whether somebody is who they say: password, lock-out, second factor; begins the session. */
@Component
public class SignIn {
    private static final String WAITING = "waiting-for-code";
    /** A provider that asked the person so lately has asked for this sign-in; its clock may differ a little. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private static final Set<String> GUESSED = Set.of("password", "directory", "code", "recovery");

    /** Ways that prove one thing, which is known; passkeys and providers ask for more themselves. */
    private static final Set<String> BY_WORD = Set.of("password", "directory");

    /** How a step of signing in ended. */
    enum Outcome {
        DONE,
        CODE_NEEDED,
        WRONG,
        LOCKED,
        /** The directory knows the person, our staff list does not. */
        UNREGISTERED
    }

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final SecondStep secondStep;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final LockOut lockOut;
    private final TownDirectory directory;
    // Costs an unknown login the same time as a known one.
    private final String hashOfNothing;

    SignIn(
            AccountStore store,
            PasswordEncoder passwords,
            SecondStep secondStep,
            Audit audit,
            TransactionTemplate transaction,
            LockOut lockOut,
            TownDirectory directory) {
        this.store = store;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.audit = audit;
        this.transaction = transaction;
        this.lockOut = lockOut;
        this.directory = directory;
        this.hashOfNothing = passwords.encode("nothing");
    }

    /**
     * Checks login and password; on success the session is begun or waits for the code. Where the town has a directory, its
     * word counts for whoever it knows. Our own passwords count for administrators always, and for everybody else while
     * the directory does not know them or is silent.
     */
    Outcome byPassword(HttpServletRequest request, String typed, String password) {
        String login = typed.strip();
        Optional<Candidate> account = store.forSignIn(login).filter(a -> !a.disabled());
        boolean locked = account.map(a -> lockOut.isOn(a.lockedUntil())).orElseGet(() -> lockOut.isUnknownOn(login));
        if (locked) return byOwnPassword(request, login, password);
        Optional<Said> said = directory.verify(login, password);
        if (said.isEmpty()) return byOwnPassword(request, login, password);
        return switch (said.get().verdict()) {
            case RIGHT -> byDirectory(request, login, String.valueOf(said.get().login()));
            case WRONG, DISABLED ->
                account.isEmpty() || isAdministrator(account.get())
                        ? byOwnPassword(request, login, password)
                        : failed(account.get(), "directory");
            case UNKNOWN, SILENT -> byOwnPassword(request, login, password);
        };
    }

    private boolean isAdministrator(Candidate account) {
        return store.actor(account.id())
                .filter(actor -> actor.is(Role.ADMINISTRATOR))
                .isPresent();
    }

    /** The person whom the directory vouches for, by the login name of the staff list; none is made up from the directory. */
    private Outcome byDirectory(HttpServletRequest request, String typed, String login) {
        Optional<Candidate> known = store.forSignIn(login).filter(a -> !a.disabled());
        if (known.isEmpty()) return Outcome.UNREGISTERED;
        if (lockOut.isOn(known.get().lockedUntil())) return Outcome.LOCKED;
        request.getSession(true).setAttribute(Sessions.DIRECTORY_NAME, typed);
        return proved(request, known.get(), "directory");
    }

    private Outcome byOwnPassword(HttpServletRequest request, String login, String password) {
        var account = store.forSignIn(login).filter(SignIn::usesPassword);
        boolean right =
                passwords.matches(password, account.map(Candidate::passwordHash).orElse(hashOfNothing));
        if (account.isEmpty()) return lockOut.countUnknown(login) ? Outcome.LOCKED : Outcome.WRONG;
        if (lockOut.isOn(account.get().lockedUntil())) return Outcome.LOCKED;
        if (!right) return failed(account.get(), "password");
        request.getSession(true).removeAttribute(Sessions.DIRECTORY_NAME);
        return proved(request, account.get(), "password");
    }

    /** What follows a password: the session, or first the code. */
    private Outcome proved(HttpServletRequest request, Candidate account, String way) {
        if (account.totpSecret() == null) return succeeded(request, account, way);
        request.getSession(true).setAttribute(WAITING, new long[] {account.organisationId(), account.id()});
        return Outcome.CODE_NEEDED;
    }

    private static boolean usesPassword(Candidate account) {
        return !account.disabled() && account.passwordHash() != null;
    }

    /** Checks the six digits of the account that waits in this session; each code works once. */
    Outcome byCode(HttpServletRequest request, String code) {
        return second(request, "code", account -> secondStep.byDigits(account, code));
    }

    /** Checks a recovery code in place of the six digits. */
    Outcome byRecoveryCode(HttpServletRequest request, String code) {
        return second(request, "recovery", account -> secondStep.byRecoveryCode(account, code));
    }

    private Outcome second(HttpServletRequest request, String way, Predicate<Candidate> proves) {
        HttpSession session = request.getSession(false);
        var waiting = waiting(session);
        if (session == null || waiting.isEmpty()) return Outcome.WRONG;
        Candidate account = waiting.get();
        if (lockOut.isOn(account.lockedUntil())) return Outcome.LOCKED;
        if (!inTenant(account, () -> proves.test(account))) return failed(account, way);
        session.removeAttribute(WAITING);
        return succeeded(request, account, way);
    }

    /** True while this session has passed the password and waits for the code. */
    boolean isWaitingForCode(HttpServletRequest request) {
        return waiting(request.getSession(false)).isPresent();
    }

    private Optional<Candidate> waiting(@Nullable HttpSession session) {
        long[] ids = session == null ? null : (long[]) session.getAttribute(WAITING);
        if (ids == null) return Optional.empty();
        return Tenant.as(ids[0], () -> transaction.execute(status -> store.own(ids[1])))
                .filter(account -> !account.disabled());
    }

    /**
     * Begins the session of the account with this login, vouched for by the town's provider; false when there is none.
     *
     * @param asked when the provider last asked the person itself (auth_time), null when it does not say
     */
    boolean byProvider(HttpServletRequest request, String login, @Nullable Instant asked) {
        var account = store.forSignIn(login).filter(a -> !a.disabled());
        if (account.isEmpty()) return false;
        request.getSession(true).removeAttribute(Sessions.DIRECTORY_NAME);
        succeeded(request, account.get(), "provider");
        if (asked != null && asked.isAfter(Instant.now().minus(JUST_NOW))) Reauthentication.done(request);
        return true;
    }

    /**
     * Begins the session of an account whose passkey was verified just now, inside its tenant. A lock does not matter:
     * it stands against guessing, and a passkey cannot be guessed. Refused (PLT-012) when the account is disabled.
     */
    public void byPasskey(HttpServletRequest request, long organisationId, long accountId) {
        Candidate account = Tenant.as(organisationId, () -> transaction.execute(status -> store.own(accountId)))
                .filter(a -> !a.disabled())
                .orElseThrow(() -> new Refused(PlatformProblem.PASSKEY_UNKNOWN));
        request.getSession(true).removeAttribute(Sessions.DIRECTORY_NAME);
        succeeded(request, account, "passkey");
    }

    /**
     * Asks somebody who is signed in for the password again: the directory's where it vouched for this session, else our
     * own. A wrong one counts as at sign-in. Refused when it is wrong (PLT-004) or the account is locked (PLT-104).
     */
    public void again(HttpServletRequest request, Actor actor, String password) {
        Candidate account = Tenant.as(
                        actor.organisationId(), () -> transaction.execute(status -> store.own(actor.accountId())))
                .orElseThrow();
        if (lockOut.isOn(account.lockedUntil())) throw new Refused(PlatformProblem.ACCOUNT_LOCKED);
        if (!knows(request, account, password)) {
            boolean locked = failed(account, "again") == Outcome.LOCKED;
            throw new Refused(locked ? PlatformProblem.ACCOUNT_LOCKED : PlatformProblem.PASSWORD_WRONG);
        }
        inTenant(account, () -> {
            store.clearFailures(account.id());
            audit.record("account.again", "account", account.id(), Map.of());
            return true;
        });
        Reauthentication.done(request);
    }

    private boolean knows(HttpServletRequest request, Candidate account, String password) {
        String name = (String) request.getSession(true).getAttribute(Sessions.DIRECTORY_NAME);
        Optional<Said> said = name == null ? Optional.empty() : directory.verify(name, password);
        boolean asked = said.filter(s -> s.verdict() != Verdict.SILENT).isPresent();
        if (asked)
            return said.filter(s -> s.verdict() == Verdict.RIGHT)
                    .flatMap(s -> store.forSignIn(String.valueOf(s.login())))
                    .filter(known -> known.id() == account.id())
                    .isPresent();
        return account.passwordHash() != null && passwords.matches(password, account.passwordHash());
    }

    private Outcome failed(Candidate account, String way) {
        return inTenant(account, () -> {
            int tries = store.countFailure(account.id());
            boolean lock = tries >= LockOut.TRIES;
            if (lock) store.lock(account.id(), lockOut.end());
            audit.record(lock ? "sign-in.lock" : "sign-in.fail", "account", account.id(), Map.of("way", way));
            return lock ? Outcome.LOCKED : Outcome.WRONG;
        });
    }

    private Outcome succeeded(HttpServletRequest request, Candidate account, String way) {
        boolean accepted = inTenant(account, () -> {
            // Asked again under the row's lock: guesses sent at the same moment do not get past the limit.
            boolean guessed = GUESSED.contains(way);
            if (guessed && lockOut.isOn(store.lockedUntil(account.id()).orElse(null))) return false;
            store.clearFailures(account.id());
            // Whoever comes by the directory needs no slip: its password ends, and with it the duty to replace it.
            if (way.equals("directory") && account.passwordTemporary()) store.withdrawSlip(account.id());
            return Audit.by(account.personId(), () -> {
                audit.record("sign-in", "account", account.id(), Map.of("way", way));
                return true;
            });
        });
        if (!accepted) return Outcome.LOCKED;
        ActorRepository.begin(request, account.id());
        if (BY_WORD.contains(way) && secondStep.isOwed(account)) OwedFactor.owe(request);
        return Outcome.DONE;
    }

    private <T> T inTenant(Candidate account, Supplier<T> work) {
        return Tenant.as(account.organisationId(), () -> transaction.execute(status -> work.get()));
    }
}
