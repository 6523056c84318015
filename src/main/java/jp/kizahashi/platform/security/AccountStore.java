package jp.kizahashi.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of accounts. */
@Repository
class AccountStore {
    /** What sign-in needs to know of an account. */
    record Candidate(
            long id,
            long organisationId,
            long personId,
            @Nullable String passwordHash,
            boolean passwordTemporary,
            int failedAttempts,
            @Nullable Instant lockedUntil,
            @Nullable String totpSecret,
            @Nullable Long totpLastStep,
            boolean disabled) {}

    private final JdbcClient db;
    private final InstantSource clock;

    AccountStore(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Today in Japan. */
    private LocalDate today() {
        return clock.instant().atZone(Accounts.TOKYO).toLocalDate();
    }

    /** The account of a login name, whatever its organisation; one whose last day is over counts as disabled. */
    Optional<Candidate> forSignIn(String login) {
        return db.sql("select * from platform_account_for_sign_in(:login, :today)")
                .param("login", login)
                .param("today", today())
                .query((row, n) -> candidate(row))
                .optional();
    }

    /** The actor of an account that is not disabled, with the roles of the day. */
    Optional<Actor> actor(long accountId, LocalDate today) {
        return db.sql("select * from platform_account_for_session(:id, :today)")
                .param("id", accountId)
                .param("today", today)
                .query((row, n) -> new Actor(
                        accountId,
                        row.getLong("organisation_id"),
                        row.getLong("person_id"),
                        roles(row),
                        row.getBoolean("password_temporary")))
                .optional();
    }

    /** As {@link #actor(long, LocalDate)}, today. */
    Optional<Actor> actor(long accountId) {
        return actor(accountId, today());
    }

    long create(long organisationId, long personId, String login, String passwordHash, boolean temporary) {
        return db.sql("""
                        insert into platform_account (organisation_id, person_id, login_name, password_hash, password_temporary)
                        values (:organisation, :person, :login, :hash, :temporary) returning id
                        """)
                .param("organisation", organisationId)
                .param("person", personId)
                .param("login", login)
                .param("hash", passwordHash)
                .param("temporary", temporary)
                .query(Long.class)
                .single();
    }

    boolean loginTaken(String login) {
        return forSignIn(login).isPresent();
    }

    /** Every account as of the day. */
    List<AccountSummary> all(LocalDate today) {
        return db.sql("""
                        select a.id, a.person_id, a.login_name, a.password_temporary, a.locked_until,
                               a.totp_secret is not null as totp, a.last_day,
                               a.disabled_at is not null or coalesce(a.last_day, :today) < :today as disabled,
                               array(select distinct g.role from platform_role_grant g
                                     where g.account_id = a.id and g.valid_from <= :today
                                       and coalesce(g.valid_to, :today) >= :today) as roles
                        from platform_account a order by a.login_name
                        """)
                .param("today", today)
                .query((row, n) -> new AccountSummary(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("login_name"),
                        roles(row),
                        row.getBoolean("password_temporary"),
                        instant(row, "locked_until"),
                        row.getBoolean("totp"),
                        row.getBoolean("disabled"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** Counts a wrong try; returns how many there are in a row. */
    int countFailure(long accountId) {
        return db.sql(
                        "update platform_account set failed_attempts = failed_attempts + 1 where id = :id returning failed_attempts")
                .param("id", accountId)
                .query(Integer.class)
                .single();
    }

    /** Locks the account and begins the count anew for the time after. */
    void lock(long accountId, Instant until) {
        db.sql("update platform_account set failed_attempts = 0, locked_until = :until where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", accountId)
                .update();
    }

    void clearFailures(long accountId) {
        db.sql("update platform_account set failed_attempts = 0, locked_until = null where id = :id")
                .param("id", accountId)
                .update();
    }

    /** Until when the account is locked, read under the row's lock. */
    Optional<Instant> lockedUntil(long accountId) {
        return db.sql(
                        "select locked_until from platform_account where id = :id and locked_until is not null for update")
                .param("id", accountId)
                .query((row, n) ->
                        row.getObject("locked_until", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Ends a password that was given on a slip and never replaced. */
    void withdrawSlip(long accountId) {
        db.sql("""
                        update platform_account set password_hash = null, password_temporary = false
                        where id = :id and password_temporary
                        """).param("id", accountId).update();
    }

    void password(long accountId, String hash, boolean temporary) {
        db.sql("""
                        update platform_account
                        set password_hash = :hash, password_temporary = :temporary, failed_attempts = 0, locked_until = null
                        where id = :id
                        """)
                .param("hash", hash)
                .param("temporary", temporary)
                .param("id", accountId)
                .update();
    }

    void totp(long accountId, @Nullable String sealedSecret) {
        db.sql(
                        "update platform_account set totp_secret = :secret, totp_pending = null, totp_last_step = null where id = :id")
                .param("secret", sealedSecret)
                .param("id", accountId)
                .update();
    }

    /** Keeps a secret that is being set up; it counts after its first code. */
    void pendingTotp(long accountId, String sealedSecret) {
        db.sql("update platform_account set totp_pending = :secret where id = :id")
                .param("secret", sealedSecret)
                .param("id", accountId)
                .update();
    }

    Optional<String> pendingTotp(long accountId) {
        return db.sql("select totp_pending from platform_account where id = :id and totp_pending is not null")
                .param("id", accountId)
                .query(String.class)
                .optional();
    }

    String loginName(long accountId) {
        return db.sql("select login_name from platform_account where id = :id")
                .param("id", accountId)
                .query(String.class)
                .single();
    }

    /** Uses up a time step; false when that step or a later one was used already. */
    boolean useTotpStep(long accountId, long step) {
        return db.sql("""
                        update platform_account set totp_last_step = :step
                        where id = :id and coalesce(totp_last_step, 0) < :step
                        """).param("step", step).param("id", accountId).update() == 1;
    }

    void disable(long accountId, Instant at) {
        db.sql("update platform_account set disabled_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", accountId)
                .update();
    }

    /** False when nothing changed. */
    boolean lastDay(long accountId, @Nullable LocalDate day) {
        return db.sql("""
                        update platform_account set last_day = cast(:day as date)
                        where id = :id and last_day is distinct from cast(:day as date)
                        """).param("day", day).param("id", accountId).update() == 1;
    }

    /** Leaves the id and nothing to sign in with or to recognise a person by. */
    void forget(long accountId, Instant at) {
        db.sql("delete from platform_passkey where account_id = :id")
                .param("id", accountId)
                .update();
        db.sql("delete from platform_recovery_code where account_id = :id")
                .param("id", accountId)
                .update();
        db.sql("""
                        update platform_account set login_name = 'erased-' || id, password_hash = null, totp_secret = null,
                            totp_pending = null, totp_last_step = null, passkey_handle = null,
                            disabled_at = coalesce(disabled_at, :at) where id = :id
                        """)
                .param("id", accountId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when the account was not disabled. */
    boolean enable(long accountId) {
        return db.sql("""
                        update platform_account set disabled_at = null, last_day = null
                        where id = :id and (disabled_at is not null or last_day < :today)
                        """).param("id", accountId).param("today", today()).update() == 1;
    }

    Optional<Candidate> own(long accountId) {
        return db.sql("""
                        select id, organisation_id, person_id, password_hash, password_temporary, failed_attempts,
                               locked_until, totp_secret, totp_last_step,
                               disabled_at is not null or coalesce(last_day, :today) < :today as disabled
                        from platform_account where id = :id
                        """)
                .param("id", accountId)
                .param("today", today())
                .query((row, n) -> candidate(row))
                .optional();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getLong("person_id"),
                row.getString("password_hash"),
                row.getBoolean("password_temporary"),
                row.getInt("failed_attempts"),
                instant(row, "locked_until"),
                row.getString("totp_secret"),
                row.getObject("totp_last_step", Long.class),
                row.getBoolean("disabled"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
