package jp.kizahashi.platform.security;

import java.time.InstantSource;
import java.util.OptionalLong;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.AccountStore.Candidate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What may be typed after the password: the authenticator's six digits, or a code from paper. Each counts once. */
@Component
class SecondStep {
    private final AccountStore store;
    private final Sealing sealing;
    private final RecoveryCodes recovery;
    private final InstantSource clock;
    private final Environment settings;

    SecondStep(AccountStore store, Sealing sealing, RecoveryCodes recovery, InstantSource clock, Environment settings) {
        this.store = store;
        this.sealing = sealing;
        this.recovery = recovery;
        this.clock = clock;
        this.settings = settings;
    }

    /** True when the town asks this person for one-time codes and they are not set up yet. */
    boolean isOwed(Candidate account) {
        if (account.totpSecret() != null) return false;
        return switch (settings.getProperty("kizahashi.second-factor", "optional")) {
            case "everybody" -> true;
            case "administrators" ->
                store.actor(account.id())
                        .filter(actor -> actor.is(Role.ADMINISTRATOR))
                        .isPresent();
            default -> false;
        };
    }

    /** True when the digits fit and their step was not used before; to be asked inside the account's tenant. */
    boolean byDigits(Candidate account, String code) {
        String sealed = account.totpSecret();
        if (sealed == null) return false;
        OptionalLong step = Totp.matchingStep(sealing.open(sealed), code, clock.instant());
        return step.isPresent() && store.useTotpStep(account.id(), step.getAsLong());
    }

    /** True when the code is one of the account's recovery codes, which is used up; inside the account's tenant. */
    boolean byRecoveryCode(Candidate account, String code) {
        return account.totpSecret() != null && Audit.by(account.personId(), () -> recovery.use(account.id(), code));
    }
}
