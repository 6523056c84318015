package jp.kizahashi.platform.security;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the tenant: made, reset, locked and disabled by its administrator. */
@Component
@Transactional
public class Accounts {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int SHORTEST_PASSWORD = 10;

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final RecoveryCodes recovery;
    private final Audit audit;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountStore store,
            PasswordEncoder passwords,
            RecoveryCodes recovery,
            Audit audit,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.recovery = recovery;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** A login as it is printed once on a slip; the password is kept nowhere in this form. */
    public record Slip(long accountId, String loginName, String password) {}

    /** Makes an account with a password for the first sign-in. Refused when the login name exists. */
    public Slip create(long organisationId, long personId, String login) {
        return create(organisationId, personId, login, newPassword());
    }

    /** As {@link #create(long, long, String)}, with a password that must be replaced at the first sign-in. */
    public Slip create(long organisationId, long personId, String login, String password) {
        long id = create(organisationId, personId, login, passwords.encode(password), true);
        return new Slip(id, login, password);
    }

    /** Makes an account whose password, given by its hash, lasts: for the first administrator and the demonstration. */
    public long createWithHash(long organisationId, long personId, String login, String hash) {
        return create(organisationId, personId, login, hash, false);
    }

    /** A person about to get an account. */
    public record NewAccount(long personId, String login) {}

    /** Makes many accounts at once; the hashing, which takes nearly all of the time, runs on every processor. */
    public List<Slip> createAll(long organisationId, List<NewAccount> wanted) {
        record Hashed(NewAccount account, String password, String hash) {}
        List<Hashed> hashed = wanted.parallelStream()
                .map(account -> {
                    String password = newPassword();
                    return new Hashed(account, password, passwords.encode(password));
                })
                .toList();
        return hashed.stream()
                .map(h -> new Slip(
                        create(
                                organisationId,
                                h.account().personId(),
                                h.account().login(),
                                h.hash(),
                                true),
                        h.account().login(),
                        h.password()))
                .toList();
    }

    /** True when the login name exists, in whichever organisation. */
    @Transactional(readOnly = true)
    public boolean isLoginTaken(String login) {
        return store.loginTaken(login);
    }

    private long create(long organisationId, long personId, String login, String hash, boolean temporary) {
        if (store.loginTaken(login)) throw new Refused(PlatformProblem.LOGIN_TAKEN, login);
        long id = store.create(organisationId, personId, login, hash, temporary);
        audit.record("account.create", "account", id, Map.of());
        return id;
    }

    /** The Argon2id hash of a password. */
    public String hash(String password) {
        return passwords.encode(password);
    }

    @Transactional(readOnly = true)
    public List<AccountSummary> all() {
        return store.all(today());
    }

    /** Every account with its roles and state as of a day to come. */
    @Transactional(readOnly = true)
    public List<AccountSummary> on(LocalDate day) {
        return store.all(day);
    }

    /** The last day on which the account may be used, included; null lifts it. Its sessions end with that day. */
    public void lastDay(long accountId, @Nullable LocalDate day) {
        if (!store.lastDay(accountId, day)) return;
        audit.record("account.last-day", "account", accountId, Map.of("last", day == null ? "" : day.toString()));
    }

    /** The actor's own login name. */
    @Transactional(readOnly = true)
    public String loginName(Actor actor) {
        return store.loginName(actor.accountId());
    }

    /**
     * A new password for the slip; it must be replaced at the next sign-in. A lock ends, and one-time codes are off:
     * whoever lost the device comes to the administrator too.
     */
    public Slip reset(long accountId) {
        String login = all().stream()
                .filter(a -> a.id() == accountId)
                .map(AccountSummary::loginName)
                .findFirst()
                .orElseThrow(() -> new Refused(PlatformProblem.NOT_ALLOWED));
        String password = newPassword();
        store.password(accountId, passwords.encode(password), true);
        store.totp(accountId, null);
        recovery.forget(accountId);
        audit.record("account.reset", "account", accountId, Map.of());
        return new Slip(accountId, login, password);
    }

    /** The person's own change of password. */
    public void changePassword(Actor actor, String current, String fresh) {
        var account = store.own(actor.accountId()).orElseThrow();
        if (!passwords.matches(current, account.passwordHash())) throw new Refused(PlatformProblem.PASSWORD_WRONG);
        setPassword(actor.accountId(), fresh);
    }

    /** Sets a password chosen by the person: at least ten characters, not easily guessed, not one given on a slip. */
    public void setPassword(long accountId, String fresh) {
        if (fresh.codePointCount(0, fresh.length()) < SHORTEST_PASSWORD)
            throw new Refused(PlatformProblem.PASSWORD_TOO_SHORT, Integer.toString(SHORTEST_PASSWORD));
        if (PasswordStrength.isGuessable(fresh, store.loginName(accountId)))
            throw new Refused(PlatformProblem.PASSWORD_GUESSABLE);
        var account = store.own(accountId).orElseThrow();
        if (passwords.matches(fresh, account.passwordHash())) throw new Refused(PlatformProblem.PASSWORD_IS_LOGIN);
        store.password(accountId, passwords.encode(fresh), false);
        audit.record("account.password", "account", accountId, Map.of());
    }

    /** Erases an account of somebody who has left: login name, password, second factor, passkeys; the id stays. */
    public void forget(long accountId) {
        store.forget(accountId, clock.instant());
        audit.record("account.forget", "account", accountId, Map.of());
    }

    /** Ends a lock after wrong passwords before its time. */
    public void unlock(long accountId) {
        store.clearFailures(accountId);
        audit.record("account.unlock", "account", accountId, Map.of());
    }

    public void disable(long accountId) {
        store.disable(accountId, clock.instant());
        audit.record("account.disable", "account", accountId, Map.of());
    }

    /**
     * Lets a disabled account in again, with a new password for the slip. What proved the person before, passkeys too,
     * counts no more: it may be why the account was disabled. Refused (PLT-013) unless it is disabled.
     */
    public Slip enable(long accountId) {
        if (!store.enable(accountId)) throw new Refused(PlatformProblem.ACCOUNT_NOT_DISABLED);
        audit.record("account.enable", "account", accountId, Map.of());
        events.publishEvent(new AccountEnabled(accountId));
        return reset(accountId);
    }

    /** The actor of an account, empty when it does not exist or is disabled. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(long accountId) {
        return store.actor(accountId, today());
    }

    private LocalDate today() {
        return Instant.ofEpochMilli(clock.millis()).atZone(TOKYO).toLocalDate();
    }

    private static String newPassword() {
        return PrintedWord.of(3);
    }
}
