package jp.kizahashi.platform.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** The two halves of showing a passkey, called by {@code passkey.js}; the session keeps the challenge between them. */
@Component
class PasskeyRequest {
    private static final String CHALLENGE = "passkey-request";
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ANSWER =
            new TypeReference<>() {};

    private final Passkeys passkeys;

    PasskeyRequest(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /** What the authenticator is asked for, as JSON. */
    String begin(HttpServletRequest request) {
        var options = passkeys.request();
        request.getSession(true).setAttribute(CHALLENGE, options.getChallenge().getBytes());
        return PasskeyController.JSON.writeValueAsString(options);
    }

    /** The account whose passkey answers; refused (PLT-012) when nothing was asked or the answer does not hold. */
    PasskeyStore.Owner owner(HttpServletRequest request, String answer) {
        HttpSession session = request.getSession(true);
        byte[] challenge = (byte[]) session.getAttribute(CHALLENGE);
        if (challenge == null) throw new Refused(PlatformProblem.PASSKEY_UNKNOWN);
        session.removeAttribute(CHALLENGE);
        return passkeys.verified(challenge, read(answer))
                .orElseThrow(() -> new Refused(PlatformProblem.PASSKEY_UNKNOWN));
    }

    private static PublicKeyCredential<AuthenticatorAssertionResponse> read(String answer) {
        try {
            return PasskeyController.JSON.readValue(answer, ANSWER);
        } catch (JacksonException e) {
            throw new Refused(PlatformProblem.PASSKEY_UNKNOWN);
        }
    }
}
