package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.Valid;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.Edits;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions of a draft. */
@Controller
@RequestMapping("/surveys/questionnaires/drafts/{id}/questions")
class QuestionController {
    private final OwnQuestionnaires own;
    private final QuestionPages pages;
    private final DraftEdits edits;

    QuestionController(OwnQuestionnaires own, QuestionPages pages, DraftEdits edits) {
        this.own = own;
        this.pages = pages;
        this.edits = edits;
    }

    @GetMapping("/new")
    @Allowed("survey.questionnaire.manage")
    String fresh(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(required = false) @Nullable String behind,
            Model model) {
        model.addAttribute("form", QuestionForm.fresh(now(id), section, behind));
        pages.form(id, null, model);
        return "survey/design/own/question";
    }

    @PostMapping
    @Allowed("survey.questionnaire.manage")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String then,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model) {
        if (then.equals("usual")) return filled(id, null, form, model);
        form.check(now(id), null, errors);
        if (errors.hasErrors()) return again(id, null, model);
        edits.addQuestion(id, form);
        String code = form.toQuestion().code();
        if (then.equals("more"))
            return new ModelAndView(
                    "redirect:" + DraftPages.path(id) + "/questions/new?section=" + form.section() + "&behind=" + code);
        return shown(id, code);
    }

    @GetMapping("/{code}")
    @Allowed("survey.questionnaire.manage")
    String show(@PathVariable long id, @PathVariable String code, Model model) {
        Questionnaire now = now(id);
        Question question = DraftEdits.question(now, code);
        model.addAttribute("form", QuestionForm.of(Edits.sectionOf(now, code).orElseThrow(), question));
        pages.form(id, code, model);
        return "survey/design/own/question";
    }

    @PostMapping("/{code}")
    @Allowed("survey.questionnaire.manage")
    ModelAndView change(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String then,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model) {
        if (then.equals("usual")) return filled(id, code, form, model);
        form.check(now(id), code, errors);
        if (errors.hasErrors()) return again(id, code, model);
        try {
            edits.question(id, code, form);
        } catch (Refused refusal) {
            if (refusal.problem() != SurveyProblem.DRAFT_CHANGED) throw refusal;
            model.addAttribute("problem", refusal.sentence());
            return again(id, code, model);
        }
        return shown(id, form.toQuestion().code());
    }

    @PostMapping("/{code}/copies")
    @Allowed("survey.questionnaire.manage")
    String copy(@PathVariable long id, @PathVariable String code) {
        return "redirect:" + DraftPages.path(id) + "/questions/" + edits.copyQuestion(id, code);
    }

    @PostMapping("/{code}/removal")
    @Allowed("survey.questionnaire.manage")
    String remove(@PathVariable long id, @PathVariable String code) {
        edits.removeQuestion(id, code);
        return "redirect:" + DraftPages.path(id);
    }

    /** One place up or down in its section. */
    @PostMapping("/{code}/place")
    @Allowed("survey.questionnaire.manage")
    ModelAndView move(@PathVariable long id, @PathVariable String code, @RequestParam Step by) {
        edits.moveQuestion(id, code, by.places());
        return shown(id, code);
    }

    private Questionnaire now(long id) {
        return own.draft(id).content();
    }

    /** The form again with the usual options added; nothing is saved. */
    private ModelAndView filled(long id, @Nullable String code, QuestionForm form, Model model) {
        model.addAttribute("form", form.withUsualOptions());
        model.addAttribute("org.springframework.validation.BindingResult.form", null);
        model.addAttribute("added", Messages.get("survey.design.usual.added"));
        pages.form(id, code, model);
        return new ModelAndView("survey/design/own/question", model.asMap());
    }

    private ModelAndView again(long id, @Nullable String code, Model model) {
        pages.form(id, code, model);
        return new ModelAndView("survey/design/own/question", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(long id, String code) {
        return new ModelAndView("redirect:" + DraftPages.path(id) + "#q-" + code);
    }
}
