package jp.kizahashi.survey.study.outcome.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.study.outcome.reading.Meaning;
import jp.kizahashi.survey.study.outcome.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps between file and matching: layout, columns, meaning of marks, shares. */
@Controller
@RequestMapping("/surveys/outcomes/imports/{id}")
class StepController {
    private final OutcomeImports imports;
    private final StepPages pages;

    StepController(OutcomeImports imports, StepPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping("/layout")
    @Allowed("survey.outcome.manage")
    String layout(@PathVariable long id, @RequestParam(required = false) @Nullable String sheet, Model model) {
        OutcomeImport one = imports.get(id);
        String name = sheet == null ? one.progress().mapping().layout().sheet() : sheet;
        pages.layout(one, name, pages.proposed(one, name), model);
        return "survey/study/outcome/layout";
    }

    @PostMapping("/layout")
    @Allowed("survey.outcome.manage")
    ModelAndView settle(
            @PathVariable long id, @ModelAttribute("form") LayoutForm form, BindingResult errors, Model model) {
        try {
            if (errors.hasErrors()) throw new Refused(SurveyProblem.OUTCOME_LAYOUT_UNSOUND);
            imports.settle(id, form.layout());
            return next(id, Step.COLUMNS);
        } catch (Refused refusal) {
            pages.layout(imports.get(id), form.layout().sheet(), form, model);
            return again("survey/study/outcome/layout", refusal, model);
        }
    }

    @GetMapping("/columns")
    @Allowed("survey.outcome.manage")
    String columns(@PathVariable long id, Model model) {
        OutcomeImport one = imports.get(id);
        if (Step.COLUMNS.isAfter(one.progress().at())) return resumed(one);
        pages.columns(one, model);
        return "survey/study/outcome/columns";
    }

    /** Parameters {@code take} hold the taken columns; {@code label.7}, {@code reading.7}, {@code formerly.7} what goes with one. */
    @PostMapping("/columns")
    @Allowed("survey.outcome.manage")
    ModelAndView take(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        try {
            imports.take(id, picks(typed));
            return next(id, Step.MARKS);
        } catch (Refused refusal) {
            pages.columns(imports.get(id), model);
            return again("survey/study/outcome/columns", refusal, model);
        }
    }

    private static List<ColumnPick> picks(MultiValueMap<String, String> typed) {
        List<ColumnPick> picks = new ArrayList<>();
        for (String column : typed.getOrDefault("take", List.of())) {
            Optional<Reading> reading = Arrays.stream(Reading.values())
                    .filter(r -> r.name().equals(typed.getFirst("reading." + column)))
                    .findFirst();
            if (!column.matches("[0-9]{1,4}") || reading.isEmpty()) continue;
            picks.add(new ColumnPick(
                    Integer.parseInt(column),
                    text(typed, "label." + column),
                    reading.get(),
                    text(typed, "formerly." + column)));
        }
        return picks;
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String text = typed.getFirst(name);
        return text == null ? "" : text;
    }

    @GetMapping("/marks")
    @Allowed("survey.outcome.manage")
    String marks(@PathVariable long id, Model model) {
        OutcomeImport one = imports.get(id);
        if (Step.MARKS.isAfter(one.progress().at())) return resumed(one);
        pages.marks(one, model);
        return "survey/study/outcome/marks";
    }

    /** Parameters {@code mark} and {@code meaning}, {@code text} and {@code textMeaning} go in pairs. */
    @PostMapping("/marks")
    @Allowed("survey.outcome.manage")
    ModelAndView give(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model) {
        int open = imports.give(id, paired(typed, "mark", "meaning"), paired(typed, "text", "textMeaning"));
        if (open == 0) return next(id, Step.SHARES);
        pages.marks(imports.get(id), model);
        return again(
                "survey/study/outcome/marks",
                new Refused(SurveyProblem.OUTCOME_MARKS_OPEN, Integer.toString(open)),
                model);
    }

    @GetMapping("/marks/{column}")
    @Allowed("survey.outcome.manage")
    String exception(@PathVariable long id, @PathVariable String column, Model model) {
        pages.exception(imports.get(id), column, model);
        return "survey/study/outcome/exception";
    }

    @PostMapping("/marks/{column}")
    @Allowed("survey.outcome.manage")
    ModelAndView except(
            @PathVariable long id, @PathVariable String column, @RequestParam MultiValueMap<String, String> typed) {
        imports.except(id, column, paired(typed, "mark", "meaning"));
        return next(id, Step.MARKS);
    }

    /** What was chosen for each; what was left open is left out. */
    private static Map<String, Meaning> paired(MultiValueMap<String, String> typed, String keys, String values) {
        List<String> marks = typed.getOrDefault(keys, List.of());
        List<String> names = typed.getOrDefault(values, List.of());
        Map<String, Meaning> paired = new HashMap<>();
        for (int i = 0; i < Math.min(marks.size(), names.size()); i++)
            for (Meaning meaning : Meaning.values())
                if (meaning.name().equals(names.get(i))) paired.put(marks.get(i), meaning);
        return paired;
    }

    @GetMapping("/shares")
    @Allowed("survey.outcome.manage")
    String shares(@PathVariable long id, @RequestParam(defaultValue = "") String ending, Model model) {
        OutcomeImport one = imports.get(id);
        if (Step.SHARES.isAfter(one.progress().at())) return resumed(one);
        pages.shares(one, ending, model);
        return "survey/study/outcome/shares";
    }

    @PostMapping("/shares")
    @Allowed("survey.outcome.manage")
    ModelAndView addShare(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(name = "of", defaultValue = "") Set<String> of,
            @RequestParam(defaultValue = "false") boolean knownOnly,
            Model model) {
        try {
            imports.addShare(id, label, of, knownOnly);
            return next(id, Step.SHARES);
        } catch (Refused refusal) {
            pages.shares(imports.get(id), "", model);
            model.addAttribute("ticked", of);
            model.addAttribute("label", label);
            return again("survey/study/outcome/shares", refusal, model);
        }
    }

    @PostMapping("/shares/{code}/removal")
    @Allowed("survey.outcome.manage")
    ModelAndView removeShare(@PathVariable long id, @PathVariable String code) {
        imports.removeShare(id, code);
        return next(id, Step.SHARES);
    }

    @PostMapping("/shares/end")
    @Allowed("survey.outcome.manage")
    ModelAndView passShares(@PathVariable long id) {
        imports.passShares(id);
        return next(id, Step.MATCHING);
    }

    private static String resumed(OutcomeImport one) {
        return OutcomeImportController.shown(one.id(), one.progress().at());
    }

    private static ModelAndView next(long id, Step step) {
        return new ModelAndView(OutcomeImportController.shown(id, step));
    }

    private static ModelAndView again(String page, Refused refusal, Model model) {
        model.addAttribute("problem", refusal.sentence());
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
