package jp.kizahashi.platform.passkey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.AccountEnabled;
import jp.kizahashi.platform.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The passkeys of accounts. Between the two halves of a ceremony the session keeps the challenge alone; everything else
 * of the options is made again, so that library tables hold no names.
 */
@Component
public class Passkeys {
    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private final RelyingParty us;
    private final PasskeyStore store;
    private final HandleStore handles;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Passkeys(RelyingParty us, PasskeyStore store, HandleStore handles, Audit audit, TransactionTemplate transaction) {
        this.us = us;
        this.store = store;
        this.handles = handles;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The host name on whose pages passkeys work. */
    public String host() {
        return us.host();
    }

    /** The actor's own passkeys, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(Actor actor) {
        return store.of(actor.accountId());
    }

    /** What the authenticator is asked for to make a passkey. */
    @Transactional
    PublicKeyCredentialCreationOptions creation(Actor actor, Authentication authentication) {
        handles.ensure(actor.accountId());
        return us.ceremony()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication));
    }

    /** Keeps the passkey that answers the challenge; refused when the answer does not hold. */
    @Transactional
    void add(Actor actor, Authentication authentication, byte[] challenge, RelyingPartyPublicKey answer) {
        var asked = withChallenge(creation(actor, authentication), challenge);
        try {
            us.ceremony().registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, answer));
        } catch (RuntimeException e) {
            log.info("passkey refused: {}", e.toString());
            throw new Refused(PlatformProblem.PASSKEY_REFUSED);
        }
        audit.record("account.passkey.add", "account", actor.accountId(), Map.of());
    }

    private static PublicKeyCredentialCreationOptions withChallenge(
            PublicKeyCredentialCreationOptions made, byte[] challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(made.getRp())
                .user(made.getUser())
                .challenge(new Bytes(challenge))
                .pubKeyCredParams(made.getPubKeyCredParams())
                .timeout(made.getTimeout())
                .excludeCredentials(made.getExcludeCredentials())
                .authenticatorSelection(made.getAuthenticatorSelection())
                .attestation(made.getAttestation())
                .extensions(made.getExtensions())
                .build();
    }

    /** Removes one of the actor's own passkeys. */
    @Transactional
    public void remove(Actor actor, long id) {
        if (store.remove(actor.accountId(), id))
            audit.record("account.passkey.remove", "account", actor.accountId(), Map.of());
    }

    /** A device that was lost before its account was disabled does not come back with it. */
    @EventListener
    @Transactional
    public void forget(AccountEnabled account) {
        store.removeAll(account.accountId());
    }

    /** What an authenticator is asked for to sign in, whoever it belongs to. */
    PublicKeyCredentialRequestOptions request() {
        return us.ceremony().createCredentialRequestOptions(() -> null);
    }

    /** The account whose passkey answers the challenge; empty when the answer does not hold. */
    Optional<PasskeyStore.Owner> verified(
            byte[] challenge, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        var made = request();
        var asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(new Bytes(challenge))
                .timeout(made.getTimeout())
                .rpId(made.getRpId())
                .allowCredentials(made.getAllowCredentials())
                .userVerification(made.getUserVerification())
                .extensions(made.getExtensions())
                .build();
        return store.owner(answer.getRawId()).filter(owner -> holds(owner, asked, answer));
    }

    private boolean holds(
            PasskeyStore.Owner owner,
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        try {
            return Tenant.as(
                    owner.organisationId(),
                    () -> transaction.execute(status -> {
                        us.ceremony().authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
                        return true;
                    }));
        } catch (RuntimeException e) {
            log.info("passkey refused: {}", e.toString());
            return false;
        }
    }
}
