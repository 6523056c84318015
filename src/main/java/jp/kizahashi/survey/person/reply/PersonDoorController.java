package jp.kizahashi.survey.person.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.platform.web.SessionState;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.reply.GuessLimit;
import jp.kizahashi.survey.person.PersonReplies;
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

/** The door for persons: enter the code, leave, and the thanks. Nothing tells a used code from a wrong one. */
@Controller
@RequestMapping("/persons")
class PersonDoorController {
    private static final String REASON = "persons enter by the code of their letter; nobody knows who they are";

    private final PersonReplies replies;
    private final GuessLimit limit;

    PersonDoorController(PersonReplies replies, GuessLimit limit) {
        this.replies = replies;
        this.limit = limit;
    }

    @GetMapping
    @Open(REASON)
    String page(HttpServletRequest request, Model model) {
        for (String notice : new String[] {"ended", "needed"})
            model.addAttribute(notice, request.getParameter(notice) != null);
        model.addAttribute("inside", PersonSession.draft(request).isPresent());
        return "survey/person/reply/entrance";
    }

    @PostMapping
    @Open(REASON)
    ModelAndView enter(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        try {
            PersonSession.begin(
                    request,
                    limit.opened(
                            request.getRemoteAddr(), () -> replies.entered(code), SurveyProblem.PERSON_CODE_WRONG));
            return new ModelAndView("redirect:/persons/form");
        } catch (Refused refusal) {
            boolean tooMany = refusal.problem() == SurveyProblem.REPLY_TRIES_TOO_MANY;
            return new ModelAndView(
                            "survey/person/reply/entrance",
                            tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("fault", refusal.sentence());
        }
    }

    /** As {@code /session} for people with accounts: whether a page left open may go on, and its token. */
    @GetMapping("/session")
    @Open(REASON)
    ResponseEntity<Map<String, Object>> session(HttpServletRequest request, CsrfToken token) {
        return SessionState.of(PersonSession.draft(request).isPresent(), token);
    }

    @PostMapping("/leaving")
    @Open(REASON)
    String leave(HttpServletRequest request) {
        PersonSession.end(request);
        return "redirect:/persons/end";
    }

    /** Left without handing in: the draft waits for the code. */
    @GetMapping("/end")
    @Open(REASON)
    String end() {
        return "survey/person/reply/end";
    }

    @GetMapping("/thanks")
    @Open(REASON)
    String thanks() {
        return "survey/person/reply/thanks";
    }
}
