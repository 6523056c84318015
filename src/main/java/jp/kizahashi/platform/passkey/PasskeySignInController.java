package jp.kizahashi.platform.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.platform.security.RateLimit;
import jp.kizahashi.platform.security.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Signing in with a passkey, without typing a name. */
@Controller
class PasskeySignInController {
    private final PasskeyRequest passkey;
    private final SignIn signIn;
    private final RateLimit limit;

    PasskeySignInController(PasskeyRequest passkey, SignIn signIn, RateLimit limit) {
        this.passkey = passkey;
        this.signIn = signIn;
        this.limit = limit;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Open("signing in comes before being known")
    @ResponseBody
    String options(HttpServletRequest request) {
        limit.check("sign-in " + request.getRemoteAddr());
        return passkey.begin(request);
    }

    @PostMapping(path = "/sign-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Open("signing in comes before being known")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(HttpServletRequest request, @RequestBody String answer) {
        limit.check("sign-in " + request.getRemoteAddr());
        var owner = passkey.owner(request, answer);
        signIn.byPasskey(request, owner.organisationId(), owner.accountId());
    }
}
