package jp.kizahashi.survey.assessment;

import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 確認 by the head of section and 承認 by the executive. */
@Controller
@RequestMapping("/surveys/assessments/{id}")
class ApprovalController {
    private final Assessments assessments;

    ApprovalController(Assessments assessments) {
        this.assessments = assessments;
    }

    @PostMapping("/check")
    @Allowed("survey.assessment.check")
    String check(
            Actor actor,
            @PathVariable long id,
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "") String opinion) {
        assessments.check(actor, id, decision, opinion);
        return "redirect:/surveys/assessments/" + id;
    }

    @PostMapping("/approval")
    @Allowed("survey.assessment.approve")
    String approve(
            Actor actor,
            @PathVariable long id,
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "") String opinion) {
        assessments.approve(actor, id, decision, opinion);
        return "redirect:/surveys/assessments/" + id;
    }
}
