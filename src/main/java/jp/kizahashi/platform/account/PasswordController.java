package jp.kizahashi.platform.account;

import jakarta.servlet.http.HttpSession;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The change of one's own password, wished for or asked for after a slip. Other sessions of the account end with it. */
@Controller
class PasswordController {
    private final Accounts accounts;
    private final Sessions sessions;

    PasswordController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/account/password")
    @Allowed("platform.account")
    String page(Actor actor, Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        model.addAttribute("first", actor.mustChangePassword());
        return "platform/account/password";
    }

    @PostMapping("/account/password")
    @Allowed("platform.account")
    ModelAndView change(
            Actor actor, HttpSession session, @ModelAttribute("form") PasswordForm form, BindingResult errors) {
        if (!form.fresh().equals(form.again()))
            errors.rejectValue("again", "differs", Messages.get("platform.password.differs"));
        else change(actor, form, errors);
        if (errors.hasErrors())
            return new ModelAndView(
                    "platform/account/password",
                    java.util.Map.of("first", actor.mustChangePassword()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        sessions.endOthers(actor.accountId(), session.getId());
        return new ModelAndView(actor.mustChangePassword() ? "redirect:/" : "redirect:/account?done=password");
    }

    private void change(Actor actor, PasswordForm form, BindingResult errors) {
        try {
            accounts.changePassword(actor, form.current(), form.fresh());
        } catch (Refused refusal) {
            String field = refusal.problem() == PlatformProblem.PASSWORD_WRONG ? "current" : "fresh";
            errors.rejectValue(field, refusal.problem().number(), refusal.sentence());
        }
    }
}
