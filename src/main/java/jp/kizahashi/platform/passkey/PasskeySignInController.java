package jp.kizahashi.platform.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.platform.security.RateLimit;
import jp.kizahashi.platform.security.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Signing in with a passkey, without typing a name: the two halves of the ceremony, called by {@code passkey.js}. */
@Controller
class PasskeySignInController {
    private static final String CHALLENGE = "passkey-request";
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ANSWER =
            new TypeReference<>() {};

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final RateLimit limit;

    PasskeySignInController(Passkeys passkeys, SignIn signIn, RateLimit limit) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.limit = limit;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Open("signing in comes before being known")
    @ResponseBody
    String options(HttpServletRequest request) {
        limit.check("sign-in " + request.getRemoteAddr());
        var options = passkeys.request();
        request.getSession(true).setAttribute(CHALLENGE, options.getChallenge().getBytes());
        return PasskeyController.JSON.writeValueAsString(options);
    }

    @PostMapping(path = "/sign-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Open("signing in comes before being known")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(HttpServletRequest request, @RequestBody String answer) {
        limit.check("sign-in " + request.getRemoteAddr());
        HttpSession session = request.getSession(true);
        byte[] challenge = (byte[]) session.getAttribute(CHALLENGE);
        if (challenge == null) throw new Refused(PlatformProblem.PASSKEY_UNKNOWN);
        session.removeAttribute(CHALLENGE);
        var owner = passkeys.verified(challenge, read(answer))
                .orElseThrow(() -> new Refused(PlatformProblem.PASSKEY_UNKNOWN));
        signIn.byPasskey(request, owner.organisationId(), owner.accountId());
    }

    private static PublicKeyCredential<AuthenticatorAssertionResponse> read(String answer) {
        try {
            return PasskeyController.JSON.readValue(answer, ANSWER);
        } catch (JacksonException e) {
            throw new Refused(PlatformProblem.PASSKEY_UNKNOWN);
        }
    }
}
