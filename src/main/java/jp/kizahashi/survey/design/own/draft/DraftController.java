package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
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

/** A draft as a whole: begun, looked over, named, confirmed as a version, thrown away. */
@Controller
@RequestMapping("/surveys/questionnaires/drafts")
class DraftController {
    private final OwnQuestionnaires own;
    private final DraftPages pages;
    private final DraftEdits edits;

    DraftController(OwnQuestionnaires own, DraftPages pages, DraftEdits edits) {
        this.own = own;
        this.pages = pages;
        this.edits = edits;
    }

    @PostMapping
    @Allowed("survey.questionnaire.manage")
    String begin(Actor actor, @RequestParam(defaultValue = "") String base) {
        return shown(own.begin(actor, base));
    }

    @GetMapping("/{id}")
    @Allowed("survey.questionnaire.manage")
    String show(@PathVariable long id, Model model) {
        pages.overview(id, model);
        return "survey/design/own/draft";
    }

    @GetMapping("/{id}/head")
    @Allowed("survey.questionnaire.manage")
    String head(@PathVariable long id, Model model) {
        model.addAttribute("form", HeadForm.of(own.draft(id).content()));
        pages.frame(id, "", Messages.get("survey.design.head"), model);
        return "survey/design/own/head";
    }

    @PostMapping("/{id}/head")
    @Allowed("survey.questionnaire.manage")
    ModelAndView changeHead(
            @PathVariable long id, @Valid @ModelAttribute("form") HeadForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            pages.frame(id, "", Messages.get("survey.design.head"), model);
            return again("survey/design/own/head", model);
        }
        edits.head(id, form);
        return new ModelAndView(shown(id));
    }

    @GetMapping("/{id}/selection")
    @Allowed("survey.questionnaire.manage")
    String selection(@PathVariable long id, Model model) {
        pages.selection(id, model);
        return "survey/design/own/selection";
    }

    @PostMapping("/{id}/selection")
    @Allowed("survey.questionnaire.manage")
    String select(
            @PathVariable long id,
            @RequestParam(name = "question", required = false) @Nullable List<String> questions) {
        own.select(id, set(questions));
        return shown(id);
    }

    @GetMapping("/{id}/aims")
    @Allowed("survey.questionnaire.manage")
    String aims(@PathVariable long id, Model model) {
        pages.aims(id, model);
        return "survey/design/own/aims";
    }

    @PostMapping("/{id}/aims")
    @Allowed("survey.questionnaire.manage")
    ModelAndView addAim(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "question", required = false) @Nullable List<String> questions,
            Model model) {
        if (text.isBlank()) {
            pages.aims(id, model);
            model.addAttribute("problem", new Refused(SurveyProblem.AIM_EMPTY).sentence());
            return again("survey/design/own/aims", model);
        }
        own.addAim(id, text, set(questions));
        return new ModelAndView(shown(id) + "/aims");
    }

    /** Other questions for an aim. */
    @PostMapping("/{id}/aims/{at}")
    @Allowed("survey.questionnaire.manage")
    String changeAim(
            @PathVariable long id,
            @PathVariable int at,
            @RequestParam(name = "question", required = false) @Nullable List<String> questions) {
        own.changeAim(id, at, set(questions));
        return shown(id) + "/aims";
    }

    @PostMapping("/{id}/aims/{at}/removal")
    @Allowed("survey.questionnaire.manage")
    String removeAim(@PathVariable long id, @PathVariable int at) {
        own.removeAim(id, at);
        return shown(id) + "/aims";
    }

    @GetMapping("/{id}/version")
    @Allowed("survey.questionnaire.manage")
    String version(@PathVariable long id, Model model) {
        pages.version(id, model);
        return "survey/design/own/version";
    }

    @PostMapping("/{id}/confirmation")
    @Allowed("survey.questionnaire.manage")
    ModelAndView confirm(Actor actor, @PathVariable long id, Model model) {
        try {
            return new ModelAndView("redirect:" + DraftPages.ALL + "/" + own.confirm(actor, id));
        } catch (Refused refusal) {
            pages.version(id, model);
            model.addAttribute("problem", refusal.sentence());
            return again("survey/design/own/version", model);
        }
    }

    @PostMapping("/{id}/removal")
    @Allowed("survey.questionnaire.manage")
    String remove(@PathVariable long id) {
        own.remove(id);
        return "redirect:" + DraftPages.ALL;
    }

    private static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : new HashSet<>(values);
    }

    private static String shown(long id) {
        return "redirect:" + DraftPages.path(id);
    }
}
