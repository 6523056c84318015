package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jp.kizahashi.platform.directory.TownDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page, its second step, and the way out. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Oidc oidc;
    private final RateLimit limit;
    private final PublicAddress address;
    private final TownDirectory directory;

    SignInController(SignIn signIn, Oidc oidc, RateLimit limit, PublicAddress address, TownDirectory directory) {
        this.signIn = signIn;
        this.oidc = oidc;
        this.limit = limit;
        this.address = address;
        this.directory = directory;
    }

    @GetMapping("/sign-in")
    @Open("signing in comes before being known")
    String page(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        if (SignedIn.actor().isPresent()) return "redirect:" + ReturnPath.safe(next);
        model.addAttribute("next", ReturnPath.safe(next));
        doors(model);
        model.addAttribute("ended", request.getParameter("ended") != null);
        model.addAttribute("bye", request.getParameter("bye") != null);
        model.addAttribute("unknown", request.getParameter("unknown") != null);
        model.addAttribute("provider", request.getParameter("provider") != null);
        return "platform/security/sign-in";
    }

    @PostMapping("/sign-in")
    @Open("signing in comes before being known")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        limit.check("sign-in " + request.getRemoteAddr());
        return switch (signIn.byPassword(request, login, password)) {
            case DONE -> new ModelAndView("redirect:" + ReturnPath.safe(next));
            case CODE_NEEDED ->
                new ModelAndView("redirect:/sign-in/code?next=" + ReturnPath.encoded(ReturnPath.safe(next)));
            case WRONG -> again("wrong", login, next);
            case LOCKED -> again("locked", login, next);
            case UNREGISTERED -> again("unregistered", login, next).addObject("unknown", true);
        };
    }

    private ModelAndView again(String error, String login, @Nullable String next) {
        var page = new ModelAndView("platform/security/sign-in", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("error", error);
        page.addObject("login", login);
        page.addObject("next", ReturnPath.safe(next));
        page.addAllObjects(doors(new ExtendedModelMap()).asMap());
        return page;
    }

    /** By which ways one may come in here. */
    private Model doors(Model model) {
        model.addAttribute("oidc", oidc.isConfigured());
        model.addAttribute("directory", directory.settings().isPresent());
        return model.addAttribute("passkeyHost", address.host());
    }

    /** To the town's own identity provider, and afterwards to the page that was asked for. */
    @GetMapping("/sign-in/provider")
    @Open("signing in comes before being known")
    String provider(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        if (!oidc.isConfigured()) return "redirect:/sign-in";
        Oidc.comeBackTo(request, ReturnPath.safe(next));
        return "redirect:/oauth2/authorization/town"
                + (SignedIn.actor().isPresent() ? "?" + ProviderRequest.AGAIN : "");
    }

    @GetMapping("/sign-in/code")
    @Open("the second step of signing in")
    String code(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        if (!signIn.isWaitingForCode(request))
            return "redirect:/sign-in?next=" + ReturnPath.encoded(ReturnPath.safe(next));
        model.addAttribute("next", ReturnPath.safe(next));
        return "platform/security/code";
    }

    @PostMapping("/sign-in/code")
    @Open("the second step of signing in")
    ModelAndView enterCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String recovery,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        limit.check("sign-in " + request.getRemoteAddr());
        boolean onPaper = !recovery.isBlank();
        var outcome = onPaper ? signIn.byRecoveryCode(request, recovery) : signIn.byCode(request, code);
        if (outcome == SignIn.Outcome.DONE) return new ModelAndView("redirect:" + ReturnPath.safe(next));
        var page = new ModelAndView("platform/security/code", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("error", outcome == SignIn.Outcome.LOCKED ? "locked" : onPaper ? "wrongRecovery" : "wrong");
        page.addObject("next", ReturnPath.safe(next));
        return page;
    }

    @PostMapping("/sign-out")
    @Open("anybody may leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        // What a page has kept in the browser goes with the person, for the next one at a shared desk.
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return "redirect:/sign-in?bye";
    }
}
