package jp.kizahashi.org.reorganisation;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Blocks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One change of a department typed in, and taking a coming reorganisation back. */
@Controller
class ReorganisationController {
    private static final String EDIT = "org.department.edit";

    private final Reorganisations reorganisations;
    private final Departments departments;
    private final People people;

    ReorganisationController(Reorganisations reorganisations, Departments departments, People people) {
        this.reorganisations = reorganisations;
        this.departments = departments;
        this.people = people;
    }

    @GetMapping("/org/reorganisations/new")
    @Allowed(EDIT)
    String blank(Model model) {
        LocalDate april = FiscalYear.of(people.today()).next().firstDay();
        model.addAttribute("form", ReorganisationForm.empty(april));
        choices(model);
        return "org/reorganisation/new";
    }

    @PostMapping("/org/reorganisations")
    @Allowed(EDIT)
    Object add(@Valid @ModelAttribute("form") ReorganisationForm form, BindingResult errors, Actor actor, Model model) {
        if (!errors.hasErrors()) {
            String source = Messages.get("org.reorganisation.form");
            var read = ReorganisationFile.read(
                    form.table(source),
                    form.mapping(),
                    departments.on(form.dayGiven().minusDays(1)),
                    departments.on(form.dayGiven()));
            for (ImportReport.Remark remark : read.report().refusals())
                errors.rejectValue(field(remark.column()), "refused", remark.reason());
            if (!errors.hasErrors()) {
                reorganisations.load(read.changes(), form.dayGiven(), source, actor.personId());
                return "redirect:/org/transfers?done=reorganisation";
            }
        }
        choices(model);
        return new ModelAndView("org/reorganisation/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String field(String label) {
        return Optional.of(label)
                .flatMap(l -> ReorganisationFile.FIELDS.stream()
                        .filter(f -> f.label().equals(l))
                        .findFirst())
                .map(Field::key)
                .orElse("code");
    }

    private void choices(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(ChangeKind.values())
                        .map(k -> new Option(k.name(), k.label()))
                        .toList());
        model.addAttribute(
                "levels",
                List.of("執行機関", "部", "課", "係").stream()
                        .map(l -> new Option(l, l))
                        .toList());
        model.addAttribute(
                "parents",
                departments.tree(people.today()).branches().stream()
                        .map(b -> new Option(
                                b.department().code(),
                                "　".repeat(b.depth()) + b.department().code() + "　"
                                        + b.department().name()))
                        .toList());
    }

    @PostMapping("/org/reorganisations/{id}/cancellation")
    @Allowed(EDIT)
    String cancel(@PathVariable long id, Actor actor) {
        reorganisations.cancel(actor, id);
        return "redirect:/org/transfers?done=cancelled";
    }
}
