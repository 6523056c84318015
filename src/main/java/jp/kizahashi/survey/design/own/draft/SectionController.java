package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.Valid;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
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

/** The sections of a draft. */
@Controller
@RequestMapping("/surveys/questionnaires/drafts/{id}/sections")
class SectionController {
    private final OwnQuestionnaires own;
    private final DraftPages pages;
    private final DraftEdits edits;

    SectionController(OwnQuestionnaires own, DraftPages pages, DraftEdits edits) {
        this.own = own;
        this.pages = pages;
        this.edits = edits;
    }

    @GetMapping("/new")
    @Allowed("survey.questionnaire.manage")
    String fresh(@PathVariable long id, Model model) {
        model.addAttribute("form", SectionForm.fresh());
        frame(id, null, model);
        return "survey/design/own/section";
    }

    @PostMapping
    @Allowed("survey.questionnaire.manage")
    ModelAndView add(
            @PathVariable long id, @Valid @ModelAttribute("form") SectionForm form, BindingResult errors, Model model) {
        form.check(errors);
        if (errors.hasErrors()) return again(id, null, model);
        return shown(id, edits.addSection(id, form));
    }

    @GetMapping("/{section}")
    @Allowed("survey.questionnaire.manage")
    String show(@PathVariable long id, @PathVariable String section, Model model) {
        model.addAttribute(
                "form", SectionForm.of(DraftEdits.section(own.draft(id).content(), section)));
        frame(id, section, model);
        return "survey/design/own/section";
    }

    @PostMapping("/{section}")
    @Allowed("survey.questionnaire.manage")
    ModelAndView change(
            @PathVariable long id,
            @PathVariable String section,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Model model) {
        form.check(errors);
        if (errors.hasErrors()) return again(id, section, model);
        edits.section(id, section, form);
        return shown(id, section);
    }

    @PostMapping("/{section}/removal")
    @Allowed("survey.questionnaire.manage")
    String remove(@PathVariable long id, @PathVariable String section) {
        edits.removeSection(id, section);
        return "redirect:" + DraftPages.path(id);
    }

    /** One place up or down. */
    @PostMapping("/{section}/place")
    @Allowed("survey.questionnaire.manage")
    ModelAndView move(@PathVariable long id, @PathVariable String section, @RequestParam Step by) {
        edits.moveSection(id, section, by.places());
        return shown(id, section);
    }

    private void frame(long id, @Nullable String section, Model model) {
        String here = section == null
                ? Messages.get("survey.design.section.new")
                : DraftEdits.section(own.draft(id).content(), section).label();
        Questionnaire now = pages.frame(id, "", here, model).content();
        model.addAttribute("section", section);
        model.addAttribute("here", here);
        if (section != null) {
            model.addAttribute(
                    "words",
                    DraftPages.words(now, DraftEdits.section(now, section).when()));
            model.addAttribute(
                    "questions", DraftEdits.section(now, section).questions().size());
        }
        model.addAttribute(
                "repeats",
                now.questions().stream()
                        .filter(q -> q.kind() == QuestionKind.MULTIPLE)
                        .map(q -> new Option(q.code(), q.code() + "　" + q.label()))
                        .toList());
    }

    private ModelAndView again(long id, @Nullable String section, Model model) {
        frame(id, section, model);
        return new ModelAndView("survey/design/own/section", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(long id, String section) {
        return new ModelAndView("redirect:" + DraftPages.path(id) + "#s-" + section);
    }
}
