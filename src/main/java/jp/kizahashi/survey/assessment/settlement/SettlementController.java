package jp.kizahashi.survey.assessment.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.AssessmentSteps;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.StatementId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups, and settling them: 幹部 may see stairs where 担当 see none, and the reason stays with the figure. */
@Controller
@RequestMapping("/surveys/assessments/{id}/settlement")
class SettlementController {
    private final Assessments assessments;
    private final Settlements settlements;
    private final SettlementPages pages;

    SettlementController(Assessments assessments, Settlements settlements, SettlementPages pages) {
        this.assessments = assessments;
        this.settlements = settlements;
        this.pages = pages;
    }

    @GetMapping
    @Allowed("survey.assessment.opinions")
    String all(Actor actor, @PathVariable long id, Model model) {
        Assessment assessment = visible(actor, id);
        model.addAttribute("page", pages.all(actor, assessment));
        return "survey/assessment/settlement";
    }

    @GetMapping("/{item}")
    @Allowed("survey.assessment.opinions")
    String one(Actor actor, @PathVariable long id, @PathVariable String item, Model model) {
        Assessment assessment = visible(actor, id);
        model.addAttribute("page", pages.one(actor, assessment, item(assessment, item)));
        return "survey/assessment/settlement-item";
    }

    /** Who answered what, for the facilitator; each look is recorded. */
    @PostMapping("/{item}/names")
    @Allowed("survey.assessment.settle")
    String names(Actor actor, @PathVariable long id, @PathVariable String item, Model model) {
        Assessment assessment = visible(actor, id);
        Item wanted = item(assessment, item);
        model.addAttribute("page", pages.one(actor, assessment, wanted));
        model.addAttribute("named", pages.named(actor, assessment, wanted));
        return "survey/assessment/settlement-item";
    }

    @PostMapping("/unanimous")
    @Allowed("survey.assessment.settle")
    String unanimous(Actor actor, @PathVariable long id, RedirectAttributes after) {
        after.addFlashAttribute("unanimous", settlements.settleUnanimous(actor, assessments.get(id)));
        return "redirect:/surveys/assessments/" + id + "/settlement";
    }

    @PostMapping("/{item}")
    @Allowed("survey.assessment.settle")
    String settle(
            Actor actor,
            @PathVariable long id,
            @PathVariable String item,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        Assessment assessment = assessments.get(id);
        Item wanted = item(assessment, item);
        try {
            settlements.settle(actor, assessment, wanted, chosen(wanted, fields), reason);
        } catch (Refused refused) {
            if (refused.problem() != SurveyProblem.REASON_MISSING) throw refused;
            model.addAttribute("page", pages.one(actor, assessment, wanted).typed(chosen(wanted, fields), reason));
            model.addAttribute("error", refused.sentence());
            return "survey/assessment/settlement-item";
        }
        return "redirect:" + pages.next(assessment, wanted);
    }

    private static Map<StatementId, Optional<Answer>> chosen(Item item, Map<String, String> fields) {
        Map<StatementId, Optional<Answer>> chosen = new LinkedHashMap<>();
        for (var statement : item.statements()) {
            String code = fields.getOrDefault(statement.id().toString(), "");
            chosen.put(statement.id(), code.length() == 1 ? Answer.ofCode(code.charAt(0) - '0') : Optional.empty());
        }
        return chosen;
    }

    private Assessment visible(Actor actor, long id) {
        Assessment assessment = assessments.get(id);
        if (!AssessmentSteps.seesOpinions(actor, assessment)) throw new Refused(PlatformProblem.NOT_ALLOWED);
        if (!assessment.status().answersAreClosed()) assessment.mustBe(AssessmentStatus.SETTLING);
        return assessment;
    }

    private static Item item(Assessment assessment, String item) {
        return assessment.instrument().item(item).orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
    }
}
