package jp.kizahashi.org.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.Prefecture;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.NewSession;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.platform.security.RateLimit;
import jp.kizahashi.platform.web.Blocks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the one-time link. */
@Controller
class SetupController {
    private final SetupLink link;
    private final Founding founding;
    private final RateLimit limit;

    SetupController(SetupLink link, Founding founding, RateLimit limit) {
        this.link = link;
        this.founding = founding;
        this.limit = limit;
    }

    @GetMapping("/setup/{token}")
    @Open("the one-time link is the proof; there is nobody yet who could sign in")
    String page(@PathVariable String token, HttpServletRequest request, Model model) {
        check(token, request);
        model.addAttribute("form", SetupForm.empty());
        addChoices(model, token);
        return "org/setup/first";
    }

    @PostMapping("/setup/{token}")
    @Open("the one-time link is the proof; there is nobody yet who could sign in")
    Object found(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        check(token, request);
        checkTogether(form, errors);
        if (errors.hasErrors()) {
            addChoices(model, token);
            return new ModelAndView("org/setup/first", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long account = founding.found(form);
        link.close();
        NewSession.begin(request, account);
        return "redirect:/org/setup";
    }

    private void check(String token, HttpServletRequest request) {
        limit.check("setup " + request.getRemoteAddr());
        if (!link.opensWith(token)) throw new Refused(PlatformProblem.SETUP_LINK_USED);
    }

    private static void checkTogether(SetupForm form, BindingResult errors) {
        if (!form.password().equals(form.passwordAgain())) reject(errors, "passwordAgain", "org.form.passwordAgain");
        if (!form.login().isEmpty() && form.password().equalsIgnoreCase(form.login()))
            reject(errors, "password", "org.form.passwordIsLogin");
        if (!form.needsCode()) return;
        if (form.code().isEmpty()) reject(errors, "code", "org.form.blank.code");
        else
            MunicipalityCode.parse(form.code())
                    .ifPresentOrElse(
                            code -> checkPrefecture(code, form, errors), () -> reject(errors, "code", "org.form.code"));
    }

    private static void checkPrefecture(MunicipalityCode code, SetupForm form, BindingResult errors) {
        boolean another = Prefecture.of(code)
                .filter(p -> !p.name().equals(form.prefecture()))
                .isPresent();
        if (another && !form.prefecture().isEmpty()) reject(errors, "prefecture", "org.form.prefecture");
    }

    private static void reject(BindingResult errors, String field, String key) {
        errors.rejectValue(field, key, Messages.get(key));
    }

    private static void addChoices(Model model, String token) {
        model.addAttribute("token", token);
        model.addAttribute(
                "kinds",
                Arrays.stream(Organisation.Kind.values())
                        .map(k -> new Option(k.name(), Messages.get("org.kind." + k.name())))
                        .toList());
        model.addAttribute(
                "prefectures",
                Prefecture.ALL.stream().map(p -> new Option(p.name(), p.name())).toList());
        model.addAttribute("steps", List.of(Messages.get("org.setup.first.short"), Messages.get("org.setup.short")));
    }
}
