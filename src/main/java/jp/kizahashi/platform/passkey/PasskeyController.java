package jp.kizahashi.platform.passkey;

import jakarta.servlet.http.HttpSession;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.Reauthentication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A person's own passkeys: list, make, remove. The two halves of making one are called by {@code passkey.js}. */
@Controller
class PasskeyController {
    static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final String CHALLENGE = "passkey-creation";

    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping("/account/passkeys")
    @Allowed("platform.account")
    String page(Actor actor, HttpSession session, Model model) {
        model.addAttribute("proven", Reauthentication.isFresh(session));
        model.addAttribute("passkeys", passkeys.of(actor));
        model.addAttribute("host", passkeys.host());
        return "platform/passkey/passkeys";
    }

    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed("platform.account")
    @ResponseBody
    String options(Actor actor, Authentication authentication, HttpSession session) {
        Reauthentication.require(session);
        var options = passkeys.creation(actor, authentication);
        session.setAttribute(CHALLENGE, options.getChallenge().getBytes());
        return JSON.writeValueAsString(options);
    }

    @PostMapping(path = "/account/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed("platform.account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Actor actor, Authentication authentication, HttpSession session, @RequestBody String answer) {
        Reauthentication.require(session);
        byte[] challenge = (byte[]) session.getAttribute(CHALLENGE);
        if (challenge == null) throw new Refused(PlatformProblem.PASSKEY_REFUSED);
        session.removeAttribute(CHALLENGE);
        passkeys.add(actor, authentication, challenge, read(answer));
    }

    private static RelyingPartyPublicKey read(String answer) {
        try {
            return JSON.readValue(answer, RelyingPartyPublicKey.class);
        } catch (JacksonException e) {
            throw new Refused(PlatformProblem.PASSKEY_REFUSED);
        }
    }

    @PostMapping("/account/passkeys/{id}/removal")
    @Allowed("platform.account")
    String remove(Actor actor, HttpSession session, @PathVariable long id) {
        Reauthentication.require(session);
        passkeys.remove(actor, id);
        return "redirect:/account/passkeys";
    }
}
