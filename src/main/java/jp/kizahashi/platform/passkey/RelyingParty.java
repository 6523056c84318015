package jp.kizahashi.platform.passkey;

import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Us, as authenticators know us: by the address people use. */
@Component
class RelyingParty {
    private final PublicAddress address;
    private final PasskeyStore passkeys;
    private final HandleStore handles;
    private volatile @Nullable Webauthn4JRelyingPartyOperations ceremony;

    RelyingParty(PublicAddress address, PasskeyStore passkeys, HandleStore handles) {
        this.address = address;
        this.passkeys = passkeys;
        this.handles = handles;
    }

    /** The host name that passkeys are bound to. */
    String host() {
        return address.host();
    }

    /** The ceremony; made at first use, because the port is known only when the server listens. */
    Webauthn4JRelyingPartyOperations ceremony() {
        Webauthn4JRelyingPartyOperations known = ceremony;
        if (known == null) {
            known = make();
            ceremony = known;
        }
        return known;
    }

    private Webauthn4JRelyingPartyOperations make() {
        var us = PublicKeyCredentialRpEntity.builder()
                .id(host())
                .name(Messages.get("platform.product"))
                .build();
        var made = new Webauthn4JRelyingPartyOperations(handles, passkeys, us, Set.of(address.origin()));
        // The passkey stands for password and code together, so its owner must have been verified by the device.
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }
}
