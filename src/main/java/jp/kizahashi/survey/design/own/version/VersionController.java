package jp.kizahashi.survey.design.own.version;

import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.own.VersionApprovals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questionnaires that may be asked: shipped ones, own versions with their approval, what differs between two. */
@Controller
@RequestMapping("/surveys/questionnaires")
class VersionController {
    private final VersionPages pages;
    private final VersionApprovals approvals;

    VersionController(VersionPages pages, VersionApprovals approvals) {
        this.pages = pages;
        this.approvals = approvals;
    }

    @GetMapping
    @Allowed("survey.questionnaire.read")
    String list(Actor actor, Model model) {
        pages.list(actor, model);
        return "survey/design/own/list";
    }

    @GetMapping("/{id}")
    @Allowed("survey.questionnaire.read")
    String show(Actor actor, @PathVariable String id, Model model) {
        pages.show(actor, id, model);
        return "survey/design/own/questionnaire";
    }

    @PostMapping("/{id}/approval")
    @Allowed("survey.questionnaire.approve")
    ModelAndView approve(
            Actor actor,
            @PathVariable String id,
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "") String opinion,
            Model model) {
        try {
            approvals.decide(actor, id, decision, opinion);
            return new ModelAndView("redirect:/surveys/questionnaires/" + id);
        } catch (Refused refusal) {
            if (refusal.problem() != SurveyProblem.OPINION_MISSING) throw refusal;
            pages.show(actor, id, model);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView("survey/design/own/questionnaire", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Two versions side by side. */
    @GetMapping("/differences")
    @Allowed("survey.questionnaire.read")
    String differences(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Model model) {
        pages.differences(from, to, model);
        return "survey/design/own/differences";
    }
}
