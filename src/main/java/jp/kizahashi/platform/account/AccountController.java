package jp.kizahashi.platform.account;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.passkey.Passkeys;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.SecondFactor;
import jp.kizahashi.platform.security.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one's own account, and the end of its other sessions. */
@Controller
class AccountController {
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Sessions sessions;

    AccountController(Accounts accounts, SecondFactor secondFactor, Passkeys passkeys, Sessions sessions) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    @Allowed("platform.account")
    String page(Actor actor, HttpSession session, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("loginName", accounts.loginName(actor));
        model.addAttribute(
                "roles",
                actor.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(role -> Messages.get(role.messageKey()))
                        .toList());
        model.addAttribute("totp", secondFactor.isOn(actor));
        model.addAttribute("recoveryLeft", secondFactor.recoveryCodesLeft(actor));
        model.addAttribute("passkeyCount", passkeys.of(actor).size());
        model.addAttribute("places", sessions.of(actor.accountId(), session.getId()));
        model.addAttribute("done", done);
        return "platform/account/account";
    }

    @PostMapping("/account/sessions/ending")
    @Allowed("platform.account")
    String endOthers(Actor actor, HttpSession session) {
        sessions.endOthers(actor.accountId(), session.getId());
        return "redirect:/account?done=sessions";
    }
}
