package jp.kizahashi.survey.design.own.draft;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.survey.design.Check.Severity;
import jp.kizahashi.survey.design.Question;
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
import org.springframework.web.servlet.ModelAndView;

/** 正しさの確認: rules over the answers, put together from a pattern or written as a formula. */
@Controller
@RequestMapping("/surveys/questionnaires/drafts/{id}/checks")
class CheckController {
    private static final String VIEW = "survey/design/own/check";

    private final OwnQuestionnaires own;
    private final DraftPages pages;
    private final DraftEdits edits;

    CheckController(OwnQuestionnaires own, DraftPages pages, DraftEdits edits) {
        this.own = own;
        this.pages = pages;
        this.edits = edits;
    }

    /** What a check is put together from. */
    enum Pattern {
        /** A number beside that of the wave before. */
        BEFORE,
        /** Parts and their total. */
        TOTAL,
        /** One number not greater than another. */
        ORDER
    }

    /**
     * What was picked for a pattern.
     *
     * @param question the number, the total or the greater one
     * @param part the parts, or the smaller one
     * @param percent how far from the number of the wave before
     */
    record Picked(
            @Nullable Pattern pattern,
            @Nullable String question,
            @Nullable List<String> part,
            @Nullable Integer percent) {}

    @GetMapping
    @Allowed("survey.questionnaire.manage")
    String all(@PathVariable long id, Model model) {
        pages.checks(id, model);
        return "survey/design/own/checks";
    }

    /** An empty check, or one put together from a pattern; nothing is saved yet. */
    @GetMapping("/new")
    @Allowed("survey.questionnaire.manage")
    String fresh(@PathVariable long id, Picked picked, Model model) {
        model.addAttribute("form", suggested(own.draft(id).content(), picked));
        frame(id, null, model);
        return VIEW;
    }

    private static CheckForm suggested(Questionnaire now, Picked picked) {
        List<Question> numbers =
                now.questions().stream().filter(q -> q.kind().isNumber()).toList();
        String of = picked.question() == null ? "" : picked.question();
        List<String> parts = picked.part() == null ? List.of() : picked.part();
        boolean known = numbers.stream().anyMatch(q -> q.code().equals(of))
                && numbers.stream().map(Question::code).toList().containsAll(parts);
        if (picked.pattern() == null || !known) return CheckForm.fresh(now, "", Severity.SOFT, "");
        return switch (picked.pattern()) {
            case BEFORE -> {
                int percent = picked.percent() == null ? 20 : Math.clamp(picked.percent(), 1, 1_000);
                yield CheckForm.fresh(
                        now,
                        ConditionBuilder.nearBefore(of, percent),
                        Severity.SOFT,
                        Messages.get("survey.design.check.suggest.BEFORE", label(now, of), Integer.toString(percent)));
            }
            case TOTAL ->
                CheckForm.fresh(
                        now,
                        parts.isEmpty() ? "" : ConditionBuilder.total(parts, of),
                        Severity.HARD,
                        Messages.get("survey.design.check.suggest.TOTAL", labels(now, parts), label(now, of)));
            case ORDER ->
                CheckForm.fresh(
                        now,
                        parts.isEmpty() ? "" : ConditionBuilder.notGreater(parts.getFirst(), of),
                        Severity.HARD,
                        Messages.get("survey.design.check.suggest.ORDER", labels(now, parts), label(now, of)));
        };
    }

    private static String labels(Questionnaire now, List<String> codes) {
        return String.join("、", codes.stream().map(c -> label(now, c)).toList());
    }

    private static String label(Questionnaire now, String code) {
        return now.question(code).map(Question::label).orElse(code);
    }

    @PostMapping
    @Allowed("survey.questionnaire.manage")
    ModelAndView add(
            @PathVariable long id, @Valid @ModelAttribute("form") CheckForm form, BindingResult errors, Model model) {
        form.check(own.draft(id).content(), null, errors);
        if (errors.hasErrors()) return again(id, null, model);
        edits.addCheck(id, form);
        return shown(id);
    }

    @GetMapping("/{code}")
    @Allowed("survey.questionnaire.manage")
    String show(@PathVariable long id, @PathVariable String code, Model model) {
        model.addAttribute("form", CheckForm.of(DraftEdits.check(own.draft(id).content(), code)));
        frame(id, code, model);
        return VIEW;
    }

    @PostMapping("/{code}")
    @Allowed("survey.questionnaire.manage")
    ModelAndView change(
            @PathVariable long id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model) {
        form.check(own.draft(id).content(), code, errors);
        if (errors.hasErrors()) return again(id, code, model);
        edits.check(id, code, form);
        return shown(id);
    }

    @PostMapping("/{code}/removal")
    @Allowed("survey.questionnaire.manage")
    ModelAndView remove(@PathVariable long id, @PathVariable String code) {
        edits.removeCheck(id, code);
        return shown(id);
    }

    private void frame(long id, @Nullable String code, Model model) {
        String here = code == null ? Messages.get("survey.design.check.new") : code;
        Questionnaire now = pages.frame(id, "checks", here, model).content();
        model.addAttribute("code", code);
        model.addAttribute("here", here);
        model.addAttribute(
                "severities",
                Arrays.stream(Severity.values())
                        .map(s -> new Option(
                                s.name(),
                                Messages.get("survey.design.severity." + s),
                                Messages.get("survey.design.severityHint." + s)))
                        .toList());
        if (model.getAttribute("form") instanceof CheckForm form && form.formula() != null)
            model.addAttribute("words", DraftPages.words(now, form.formula().strip()));
    }

    private ModelAndView again(long id, @Nullable String code, Model model) {
        frame(id, code, model);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(long id) {
        return new ModelAndView("redirect:" + DraftPages.path(id) + "/checks");
    }
}
