package jp.kizahashi.survey.assessment;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.kizahashi.org.approval.Approvals.FormalDecision;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Deadline;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Preparing self-assessments and moving them from step to step. */
@Controller
@RequestMapping("/surveys/assessments")
class AssessmentController {
    private final Assessments assessments;
    private final AssessmentPages pages;

    AssessmentController(Assessments assessments, AssessmentPages pages) {
        this.assessments = assessments;
        this.pages = pages;
    }

    @GetMapping
    @Allowed("survey.assessment.read")
    String list(Actor actor, Model model) {
        model.addAttribute("years", pages.years(actor));
        model.addAttribute("mayManage", actor.may("survey.assessment.manage"));
        return "survey/assessment/list";
    }

    @GetMapping("/new")
    @Allowed("survey.assessment.manage")
    String fresh(Actor actor, @RequestParam(defaultValue = "") String subject, Model model) {
        AssessmentForm form = AssessmentForm.suggested(pages.today(), actor.personId());
        model.addAttribute("form", subject.isBlank() ? form : form.about(subject));
        pages.choices(model);
        return "survey/assessment/new";
    }

    @PostMapping
    @Allowed("survey.assessment.manage")
    String create(Actor actor, @Valid @ModelAttribute("form") AssessmentForm form, BindingResult errors, Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            pages.choices(model);
            return "survey/assessment/new";
        }
        long id = assessments.prepare(actor, form.toNewAssessment());
        return "redirect:/surveys/assessments/" + id + "/answerers";
    }

    @GetMapping("/{id}")
    @Allowed("survey.assessment.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.overview(actor, id));
        model.addAttribute("decision", new DecisionForm("", "", null));
        return "survey/assessment/show";
    }

    @GetMapping("/{id}/answerers")
    @Allowed("survey.assessment.manage")
    String answerers(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.answerers(id));
        return "survey/assessment/answerers";
    }

    @PostMapping("/{id}/answerers")
    @Allowed("survey.assessment.manage")
    String addAnswerers(
            Actor actor, @PathVariable long id, @RequestParam(name = "person", required = false) List<String> people) {
        assessments.addAnswerers(actor, id, pages.chosen(people == null ? List.of() : people));
        return "redirect:/surveys/assessments/" + id + "/answerers";
    }

    @PostMapping("/{id}/answerers/{answerer}/removal")
    @Allowed("survey.assessment.manage")
    String removeAnswerer(@PathVariable long id, @PathVariable long answerer) {
        assessments.removeAnswerer(id, answerer);
        return "redirect:/surveys/assessments/" + id + "/answerers";
    }

    @PostMapping("/{id}/opening")
    @Allowed("survey.assessment.manage")
    String open(@PathVariable long id) {
        assessments.open(id);
        return shown(id);
    }

    @PostMapping("/{id}/closing")
    @Allowed("survey.assessment.manage")
    String close(@PathVariable long id) {
        assessments.closeAnswers(id);
        return shown(id);
    }

    @PostMapping("/{id}/reopening")
    @Allowed("survey.assessment.manage")
    String reopen(@PathVariable long id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        assessments.reopenAnswers(id, Deadline.of(until));
        return shown(id);
    }

    @PostMapping("/{id}/submission")
    @Allowed("survey.assessment.manage")
    String submit(@PathVariable long id) {
        assessments.submit(id);
        return shown(id);
    }

    @PostMapping("/{id}/correction")
    @Allowed("survey.assessment.manage")
    String correct(@PathVariable long id) {
        assessments.correct(id);
        return shown(id);
    }

    @PostMapping("/{id}/decision")
    @Allowed("survey.assessment.manage")
    String decide(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Model model) {
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.overview(actor, id));
            return "survey/assessment/show";
        }
        assessments.recordDecision(
                actor,
                id,
                new FormalDecision(
                        form.documentNumber().strip(),
                        form.decisionKind().strip(),
                        Objects.requireNonNull(form.decidedOn())));
        return shown(id);
    }

    private static String shown(long id) {
        return "redirect:/surveys/assessments/" + id;
    }
}
