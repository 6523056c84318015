package jp.kizahashi.survey.design.own.draft;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import jp.kizahashi.survey.design.own.draft.ConditionBuilder.Joint;
import jp.kizahashi.survey.design.own.draft.ConditionBuilder.Manner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When a section or a question is put: first the question it depends on, then its answers; or the formula as text. */
@Controller
@RequestMapping("/surveys/questionnaires/drafts/{id}")
class ConditionController {
    private static final String VIEW = "survey/design/own/condition";

    private final OwnQuestionnaires own;
    private final DraftPages pages;
    private final DraftEdits edits;

    ConditionController(OwnQuestionnaires own, DraftPages pages, DraftEdits edits) {
        this.own = own;
        this.pages = pages;
        this.edits = edits;
    }

    /** A condition as it was sent. */
    record Picked(
            @Nullable String about,
            @Nullable Manner manner,
            @Nullable List<String> option,
            @Nullable String value,
            @Nullable Joint joint,
            @Nullable String formula) {}

    @GetMapping("/questions/{code}/condition")
    @Allowed("survey.questionnaire.manage")
    String ofQuestion(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        show(id, new ConditionTarget(false, code), about, model);
        return VIEW;
    }

    @PostMapping("/questions/{code}/condition")
    @Allowed("survey.questionnaire.manage")
    ModelAndView changeQuestion(@PathVariable long id, @PathVariable String code, Picked picked, Model model) {
        return change(id, new ConditionTarget(false, code), picked, model);
    }

    @GetMapping("/sections/{section}/condition")
    @Allowed("survey.questionnaire.manage")
    String ofSection(
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        show(id, new ConditionTarget(true, section), about, model);
        return VIEW;
    }

    @PostMapping("/sections/{section}/condition")
    @Allowed("survey.questionnaire.manage")
    ModelAndView changeSection(@PathVariable long id, @PathVariable String section, Picked picked, Model model) {
        return change(id, new ConditionTarget(true, section), picked, model);
    }

    private ModelAndView change(long id, ConditionTarget target, Picked picked, Model model) {
        String there = target.formula(own.draft(id).content());
        String formula = picked.formula() == null
                ? built(id, target, there, picked)
                : picked.formula().strip();
        String wrong = wrong(formula, picked);
        if (!wrong.isEmpty()) {
            show(id, target, picked.about() == null ? "" : picked.about(), model);
            model.addAttribute("problem", wrong);
            if (picked.formula() != null) model.addAttribute("formula", formula);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        edits.condition(id, target, formula);
        return new ModelAndView("redirect:" + DraftPages.path(id) + "/" + target.path() + "/condition");
    }

    private String built(long id, ConditionTarget target, String there, Picked picked) {
        Questionnaire now = own.draft(id).content();
        Question about = target.eligible(now).stream()
                .filter(q -> q.code().equals(picked.about()))
                .findFirst()
                .orElse(null);
        if (about == null || picked.manner() == null) return "";
        List<String> known = picked.option() == null
                ? List.of()
                : picked.option().stream()
                        .filter(o -> about.option(o).isPresent())
                        .toList();
        String fresh =
                ConditionBuilder.formula(about, picked.manner(), known, picked.value() == null ? "" : picked.value());
        if (fresh.isEmpty()) return "";
        return ConditionBuilder.joined(there, picked.joint() == null ? Joint.REPLACE : picked.joint(), fresh);
    }

    /** An emptied formula takes the condition away; a built one that came to nothing lacks something. */
    private static String wrong(String formula, Picked picked) {
        if (formula.isEmpty()) return picked.formula() == null ? Messages.get("survey.design.condition.wanting") : "";
        try {
            return Formula.of(formula).isStatement() ? "" : Messages.get("survey.rule.notStatement", formula);
        } catch (FormulaFault fault) {
            return Messages.get("survey.rule.formula", fault.sentence());
        }
    }

    private void show(long id, ConditionTarget target, String about, Model model) {
        Questionnaire before = own.draft(id).content();
        String name = target.name(before);
        Questionnaire now = pages.frame(id, "", Messages.get("survey.design.condition.title", name), model)
                .content();
        List<Question> eligible = target.eligible(now);
        model.addAttribute("name", name);
        model.addAttribute("target", DraftPages.path(id) + "/" + target.path());
        model.addAttribute("formula", target.formula(now));
        model.addAttribute("words", DraftPages.words(now, target.formula(now)));
        model.addAttribute("eligible", eligible);
        eligible.stream().filter(q -> q.code().equals(about)).findFirst().ifPresent(q -> {
            model.addAttribute("about", q);
            model.addAttribute("manners", ConditionBuilder.manners(q.kind()));
        });
    }
}
