package jp.kizahashi.survey.person.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.person.PersonReplies;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Answering as a person. No path holds an id: the session's questionnaire is the only one there is. */
@Controller
@RequestMapping("/persons")
class PersonReplyController {
    private static final String REASON = "PersonFilter lets only the holder of an unused code in";

    private final PersonSheets sheets;
    private final PersonReplies replies;

    PersonReplyController(PersonSheets sheets, PersonReplies replies) {
        this.sheets = sheets;
        this.replies = replies;
    }

    @GetMapping("/form")
    @Open(REASON)
    String start(Holder holder, Model model) {
        model.addAttribute("wave", holder.wave());
        model.addAttribute("parts", sheets.overview(holder));
        return "survey/person/reply/start";
    }

    @GetMapping("/sections/{section}")
    @Open(REASON)
    String section(Holder holder, @PathVariable String section, Model model) {
        model.addAttribute("page", sheets.section(holder, section, Map.of()));
        return "survey/person/reply/section";
    }

    @PostMapping("/entries")
    @Open(REASON)
    @ResponseBody
    ResponseEntity<Map<String, Object>> one(
            Holder holder,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words) {
        return ResponseEntity.ok(sheets.one(holder, question, new Given(List.of(answer), words)));
    }

    @PostMapping("/sections/{section}")
    @Open(REASON)
    ModelAndView whole(
            Holder holder, @PathVariable String section, @RequestParam MultiValueMap<String, String> fields) {
        Map<String, PersonSheets.Fault> faults = sheets.whole(holder, section, fields);
        if (!faults.isEmpty())
            return new ModelAndView("survey/person/reply/section", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", sheets.section(holder, section, faults));
        String then = fields.getFirst("then");
        if (!"next".equals(then)) return new ModelAndView("redirect:/persons/sections/" + section);
        return new ModelAndView("redirect:/persons"
                + sheets.after(holder, section).map(id -> "/sections/" + id).orElse("/check"));
    }

    @GetMapping("/check")
    @Open(REASON)
    String check(Holder holder, Model model) {
        model.addAttribute("page", sheets.check(holder));
        return "survey/person/reply/check";
    }

    /** Hands in and forgets: the session ends with the code. */
    @PostMapping("/submission")
    @Open(REASON)
    String handIn(Holder holder, HttpServletRequest request) {
        replies.handIn(holder.person());
        PersonSession.end(request);
        return "redirect:/persons/thanks";
    }
}
