package jp.kizahashi.survey.study.outcome.intake;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.survey.study.outcome.Downloads;
import jp.kizahashi.survey.study.outcome.Outcomes;
import jp.kizahashi.survey.study.outcome.reading.MatchingTables;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The list of outcome data sets; beginning an import, its last step, and giving it up. */
@Controller
@RequestMapping("/surveys/outcomes")
class OutcomeImportController {
    private final OutcomeImports imports;
    private final Outcomes outcomes;
    private final StepPages pages;

    OutcomeImportController(OutcomeImports imports, Outcomes outcomes, StepPages pages) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.pages = pages;
    }

    @GetMapping
    @Allowed("survey.outcome.read")
    String list(Actor actor, Model model) {
        model.addAttribute("sets", outcomes.own());
        model.addAttribute("open", imports.open());
        model.addAttribute("mayManage", actor.may("survey.outcome.manage"));
        return "survey/study/outcome/list";
    }

    @GetMapping("/new")
    @Allowed("survey.outcome.manage")
    String choose(Model model) {
        model.addAttribute("form", BeginForm.EMPTY);
        frame(model);
        return "survey/study/outcome/new";
    }

    private void frame(Model model) {
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(StepPages.word("title"), "/surveys/outcomes"), new Crumb(StepPages.word("new"), "")));
        model.addAttribute("hasList", !imports.known().isEmpty());
        model.addAttribute(
                "mappings",
                imports.mappings().stream()
                        .map(m -> new Option(Long.toString(m.id()), m.name()))
                        .toList());
    }

    @PostMapping("/imports")
    @Allowed("survey.outcome.manage")
    ModelAndView begin(Actor actor, @Valid @ModelAttribute("form") BeginForm form, BindingResult errors, Model model)
            throws IOException {
        if (form.fileName().isEmpty())
            errors.rejectValue("upload", "blank", Messages.get("survey.outcome.blank.upload"));
        if (!errors.hasErrors()) {
            try (InputStream in = Objects.requireNonNull(form.upload()).getInputStream()) {
                long id = imports.begin(actor, form.occasion(), in, form.fileName(), form.mappingId());
                return new ModelAndView(shown(id, Step.LAYOUT));
            } catch (Refused refusal) {
                errors.rejectValue("upload", "refused", refusal.sentence());
            }
        }
        frame(model);
        return new ModelAndView("survey/study/outcome/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Where the work goes on. */
    @GetMapping("/imports/{id}")
    @Allowed("survey.outcome.manage")
    String resume(@PathVariable long id) {
        return shown(id, imports.get(id).progress().at());
    }

    @GetMapping("/imports/{id}/matching")
    @Allowed("survey.outcome.manage")
    String matching(@PathVariable long id, Model model) {
        OutcomeImport one = imports.get(id);
        Step at = one.progress().at();
        if (at != Step.MATCHING) return shown(id, at);
        pages.matching(one, model);
        return "survey/study/outcome/matching";
    }

    @GetMapping("/imports/{id}/matching.xlsx")
    @Allowed("survey.outcome.manage")
    ResponseEntity<byte[]> account(@PathVariable long id) {
        OutcomeImport one = imports.get(id);
        return Downloads.excel(
                StepPages.word("matchingFile", one.occasion().name()),
                MatchingTables.of(imports.read(one).matching()));
    }

    @PostMapping("/imports/{id}/acceptance")
    @Allowed("survey.outcome.manage")
    String accept(@PathVariable long id, @RequestParam(defaultValue = "") List<Integer> line) {
        imports.accept(id, line.stream().collect(Collectors.toCollection(java.util.TreeSet::new)));
        return shown(id, Step.MATCHING);
    }

    @PostMapping("/imports/{id}/keeping")
    @Allowed("survey.outcome.manage")
    ModelAndView keep(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String mappingName, Model model) {
        try {
            return new ModelAndView("redirect:/surveys/outcomes/" + imports.keep(actor, id, mappingName));
        } catch (Refused refusal) {
            pages.matching(imports.get(id), model);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView("survey/study/outcome/matching", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/imports/{id}/removal")
    @Allowed("survey.outcome.manage")
    String discard(@PathVariable long id) {
        imports.discard(id);
        return "redirect:/surveys/outcomes";
    }

    static String shown(long id, Step step) {
        return "redirect:/surveys/outcomes/imports/" + id + "/" + step.path();
    }
}
