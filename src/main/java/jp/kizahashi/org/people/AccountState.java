package jp.kizahashi.org.people;

import java.time.Instant;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.AccountSummary;

/** How far a person's account is: none, slip given but never used, in use, locked, disabled. */
enum AccountState {
    NONE(""),
    SLIP("info"),
    ACTIVE("success"),
    LOCKED("error"),
    DISABLED("");

    private final String kind;

    AccountState(String kind) {
        this.kind = kind;
    }

    static AccountState of(Optional<AccountSummary> account, Instant now) {
        if (account.isEmpty()) return NONE;
        if (account.get().disabled()) return DISABLED;
        Instant until = account.get().lockedUntil();
        if (until != null && until.isAfter(now)) return LOCKED;
        return account.get().passwordTemporary() ? SLIP : ACTIVE;
    }

    /** The state in Japanese. */
    public String label() {
        return Messages.get("org.account.state." + name());
    }

    /** The kind of the badge. */
    public String kind() {
        return kind;
    }
}
