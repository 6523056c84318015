package jp.kizahashi.org.body.population;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The own population: newest figure with its band, entries and corrections, and a new entry. */
@Controller
class PopulationController {
    private final Organisations organisations;
    private final Populations populations;

    PopulationController(Organisations organisations, Populations populations) {
        this.organisations = organisations;
        this.populations = populations;
    }

    @GetMapping("/org/population")
    @Allowed("org.population.read")
    String page(Actor actor, Model model) {
        model.addAttribute("form", new PopulationForm(null, "", null));
        show(actor, model);
        return "org/body/population";
    }

    @PostMapping("/org/population")
    @Allowed("org.population.edit")
    Object enter(@Valid @ModelAttribute("form") PopulationForm form, BindingResult errors, Actor actor, Model model) {
        if (errors.hasErrors()) {
            show(actor, model);
            return new ModelAndView("org/body/population", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        populations.enter(List.of(new Population(
                code().orElseThrow(() -> new Refused(OrgProblem.NO_CODE)),
                Objects.requireNonNull(form.population()),
                Objects.requireNonNull(form.source()).strip(),
                Objects.requireNonNull(form.asOf()))));
        return "redirect:/org/population?done";
    }

    private void show(Actor actor, Model model) {
        List<Populations.Entry> history = code().map(populations::history).orElse(List.of());
        model.addAttribute("own", organisations.own().orElseThrow());
        model.addAttribute("history", history);
        model.addAttribute("newest", history.isEmpty() ? null : history.getFirst());
        model.addAttribute(
                "band",
                history.isEmpty()
                        ? ""
                        : PopulationBands.STUDY_2020
                                .of(history.getFirst().figure().people())
                                .label());
        model.addAttribute("others", populations.all().size());
        model.addAttribute("mayEdit", actor.may("org.population.edit"));
    }

    private Optional<MunicipalityCode> code() {
        return organisations.own().map(Organisation::code).flatMap(MunicipalityCode::parse);
    }
}
