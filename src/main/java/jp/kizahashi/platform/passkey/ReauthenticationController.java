package jp.kizahashi.platform.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.Oidc;
import jp.kizahashi.platform.security.Reauthentication;
import jp.kizahashi.platform.security.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody who is signed in to prove it again, by password or passkey, and leads back. */
@Controller
class ReauthenticationController {
    private static final List<String> PAGES = List.of("/account/totp", "/account/passkeys");

    private final SignIn signIn;
    private final PasskeyRequest passkey;
    private final Passkeys passkeys;
    private final Oidc oidc;

    ReauthenticationController(SignIn signIn, PasskeyRequest passkey, Passkeys passkeys, Oidc oidc) {
        this.signIn = signIn;
        this.passkey = passkey;
        this.passkeys = passkeys;
        this.oidc = oidc;
    }

    @GetMapping("/account/reauthentication")
    @Allowed("platform.account")
    ModelAndView page(Actor actor, @RequestParam(defaultValue = "") String next) {
        return page(actor, next, HttpStatus.OK, null);
    }

    @PostMapping("/account/reauthentication")
    @Allowed("platform.account")
    ModelAndView byPassword(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next) {
        try {
            signIn.again(request, actor, password);
        } catch (Refused refusal) {
            return page(actor, next, HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence());
        }
        return new ModelAndView("redirect:" + safe(next));
    }

    @PostMapping(path = "/account/reauthentication/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed("platform.account")
    @ResponseBody
    String options(HttpServletRequest request) {
        return passkey.begin(request);
    }

    @PostMapping(path = "/account/reauthentication/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed("platform.account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void byPasskey(Actor actor, HttpServletRequest request, @RequestBody String answer) {
        if (passkey.owner(request, answer).accountId() != actor.accountId())
            throw new Refused(PlatformProblem.PASSKEY_UNKNOWN);
        Reauthentication.done(request);
    }

    private ModelAndView page(Actor actor, String next, HttpStatus status, @Nullable String fault) {
        ModelAndView page = new ModelAndView("platform/passkey/reauthentication", status);
        page.addObject("next", safe(next));
        page.addObject("fault", fault);
        page.addObject("oidc", oidc.isConfigured());
        page.addObject("passkey", !passkeys.of(actor).isEmpty());
        page.addObject("host", passkeys.host());
        return page;
    }

    private static String safe(String next) {
        return PAGES.contains(next) ? next : "/account";
    }
}
