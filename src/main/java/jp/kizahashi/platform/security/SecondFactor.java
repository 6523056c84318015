package jp.kizahashi.platform.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own one-time codes (TOTP): set up with an authenticator, confirmed by a code; and the recovery
 * codes for the day the authenticator is lost. Callers ask for {@link Reauthentication} first.
 */
@Component
@Transactional
public class SecondFactor {
    private final AccountStore store;
    private final Sealing sealing;
    private final RecoveryCodes recovery;
    private final Audit audit;
    private final InstantSource clock;

    SecondFactor(AccountStore store, Sealing sealing, RecoveryCodes recovery, Audit audit, InstantSource clock) {
        this.store = store;
        this.sealing = sealing;
        this.recovery = recovery;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A secret on its way into an authenticator.
     *
     * @param readable base 32 in groups of four, to be typed
     * @param uri the same as an {@code otpauth} address, to be scanned
     */
    public record SetUp(String readable, String uri) {}

    @Transactional(readOnly = true)
    public boolean isOn(Actor actor) {
        return store.own(actor.accountId()).orElseThrow().totpSecret() != null;
    }

    /** Makes a new secret; it counts only after {@link #confirm}. */
    public void begin(Actor actor) {
        store.pendingTotp(actor.accountId(), sealing.seal(Totp.newSecret()));
    }

    /** The secret that waits for its first code, empty when none was begun. */
    @Transactional(readOnly = true)
    public Optional<SetUp> pending(Actor actor) {
        return store.pendingTotp(actor.accountId()).map(sealing::open).map(secret -> setUp(actor, secret));
    }

    private SetUp setUp(Actor actor, byte[] secret) {
        String readable = Totp.readable(secret);
        String label = URLEncoder.encode(store.loginName(actor.accountId()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        String uri = "otpauth://totp/Kizahashi:" + label + "?secret=" + readable.replace(" ", "") + "&issuer=Kizahashi";
        return new SetUp(readable, uri);
    }

    /** Switches the codes on and returns the recovery codes; refused when the code does not fit the pending secret. */
    public List<String> confirm(Actor actor, String code) {
        String sealed = store.pendingTotp(actor.accountId()).orElseThrow(() -> new Refused(PlatformProblem.CODE_WRONG));
        if (Totp.matchingStep(sealing.open(sealed), code, clock.instant()).isEmpty())
            throw new Refused(PlatformProblem.CODE_WRONG);
        store.totp(actor.accountId(), sealed);
        audit.record("account.totp.on", "account", actor.accountId(), Map.of());
        return recovery.make(actor.accountId());
    }

    /** How many recovery codes are not used yet. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(Actor actor) {
        return recovery.left(actor.accountId());
    }

    /** New recovery codes, those from before end; refused when one-time codes are off. */
    public List<String> renewRecoveryCodes(Actor actor) {
        if (!isOn(actor)) throw new Refused(PlatformProblem.CODE_WRONG);
        return recovery.make(actor.accountId());
    }

    /** Switches the codes off. */
    public void remove(Actor actor) {
        store.totp(actor.accountId(), null);
        recovery.forget(actor.accountId());
        audit.record("account.totp.off", "account", actor.accountId(), Map.of());
    }
}
