package jp.kizahashi.survey.answer.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.platform.web.SessionState;
import jp.kizahashi.survey.SurveyProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door: enter the code, and leave. A link in a letter carries the code behind {@code #}, which is never sent. */
@Controller
@RequestMapping("/reply")
class EntranceController {
    private static final String REASON = "bodies without accounts enter by the code of their letter";

    private final ReplyDoor door;

    EntranceController(ReplyDoor door) {
        this.door = door;
    }

    @GetMapping
    @Open(REASON)
    String page(HttpServletRequest request, Model model) {
        for (String notice : new String[] {"ended", "needed"})
            model.addAttribute(notice, request.getParameter(notice) != null);
        model.addAttribute("inside", ReplySession.of(request).isPresent());
        return "survey/answer/entrance";
    }

    @PostMapping
    @Open(REASON)
    ModelAndView enter(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        try {
            ReplySession.begin(request, door.enter(code, request.getRemoteAddr()));
            return new ModelAndView("redirect:/reply/form");
        } catch (Refused refusal) {
            boolean tooMany = refusal.problem() == SurveyProblem.REPLY_TRIES_TOO_MANY;
            var page = new ModelAndView(
                    "survey/answer/entrance",
                    tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("fault", refusal.sentence());
            return page;
        }
    }

    /** As {@code /session} for people with accounts: whether a page left open may go on, and its token. */
    @GetMapping("/session")
    @Open(REASON)
    ResponseEntity<Map<String, Object>> session(HttpServletRequest request, CsrfToken token) {
        return SessionState.of(ReplySession.of(request).isPresent(), token);
    }

    @PostMapping("/leaving")
    @Open(REASON)
    String leave(HttpServletRequest request) {
        ReplySession.end(request);
        return "redirect:/reply/end";
    }

    @GetMapping("/end")
    @Open(REASON)
    String end() {
        return "survey/answer/end";
    }
}
