package jp.kizahashi.platform.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.markup.QrPicture;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.OwedFactor;
import jp.kizahashi.platform.security.Reauthentication;
import jp.kizahashi.platform.security.SecondFactor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The set-up of one-time codes in three steps: make a secret, bring it into an authenticator, type the first code. Then
 * the recovery codes are shown, once. Whoever changes anything here has proven again who they are; so has whoever sees the
 * secret.
 */
@Controller
class TotpController {
    private final SecondFactor secondFactor;

    TotpController(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @GetMapping("/account/totp")
    @Allowed("platform.account")
    ModelAndView page(Actor actor, HttpSession session) {
        return page(actor, Reauthentication.isFresh(session), HttpStatus.OK, null)
                .addObject("owed", OwedFactor.isOwed(session));
    }

    @PostMapping("/account/totp/secret")
    @Allowed("platform.account")
    String begin(Actor actor, HttpSession session) {
        Reauthentication.require(session);
        if (!secondFactor.isOn(actor)) secondFactor.begin(actor);
        return "redirect:/account/totp";
    }

    @PostMapping("/account/totp")
    @Allowed("platform.account")
    ModelAndView confirm(
            Actor actor,
            HttpSession session,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        Reauthentication.require(session);
        try {
            List<String> codes = secondFactor.confirm(actor, code);
            OwedFactor.settle(session);
            return recoveryCodes(codes, true, response);
        } catch (Refused refusal) {
            return page(actor, true, HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence());
        }
    }

    @PostMapping("/account/totp/recovery")
    @Allowed("platform.account")
    ModelAndView renew(Actor actor, HttpSession session, HttpServletResponse response) {
        Reauthentication.require(session);
        try {
            return recoveryCodes(secondFactor.renewRecoveryCodes(actor), false, response);
        } catch (Refused refusal) {
            return page(actor, true, HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence());
        }
    }

    /** The codes stand in this answer only: nothing keeps it, so they are seen once. */
    private static ModelAndView recoveryCodes(List<String> codes, boolean first, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("platform/account/recovery", Map.of("codes", codes, "first", first));
    }

    @PostMapping("/account/totp/removal")
    @Allowed("platform.account")
    String remove(Actor actor, HttpSession session) {
        Reauthentication.require(session);
        secondFactor.remove(actor);
        return "redirect:/account?done=totpOff";
    }

    private ModelAndView page(Actor actor, boolean proven, HttpStatus status, @Nullable String fault) {
        ModelAndView page = new ModelAndView("platform/account/totp", status);
        page.addObject("on", secondFactor.isOn(actor));
        page.addObject("left", secondFactor.recoveryCodesLeft(actor));
        page.addObject("proven", proven);
        page.addObject("fault", fault);
        if (proven)
            secondFactor.pending(actor).ifPresent(setUp -> {
                page.addObject("secret", setUp.readable());
                page.addObject("picture", QrPicture.of(setUp.uri()));
            });
        return page;
    }
}
