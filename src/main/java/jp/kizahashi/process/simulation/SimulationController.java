package jp.kizahashi.process.simulation;

import java.nio.charset.StandardCharsets;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Scenarios typed, run, read and compared. */
@Controller
@RequestMapping("/processes")
class SimulationController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Simulations simulations;
    private final SimulationPages pages;

    SimulationController(Simulations simulations, SimulationPages pages) {
        this.simulations = simulations;
        this.pages = pages;
    }

    /** The form, begun with an earlier scenario when one is named. */
    @GetMapping("/flows/{flow}/simulations/new")
    @Allowed("process.simulation.run")
    String begin(@PathVariable long flow, @RequestParam(required = false) @Nullable Long like, Model model) {
        pages.form(
                flow,
                like == null ? pages.suggested(flow) : simulations.get(like).scenario(),
                model);
        return "process/simulation/form";
    }

    @PostMapping("/flows/{flow}/simulations")
    @Allowed("process.simulation.run")
    Object order(Actor actor, @PathVariable long flow, @RequestParam MultiValueMap<String, String> typed, Model model) {
        TypedScenario scenario = ScenarioForm.of(typed);
        try {
            return "redirect:/processes/simulations/" + simulations.order(actor, flow, scenario);
        } catch (Refused refusal) {
            pages.form(flow, scenario, model);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView("process/simulation/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/simulations/{id}")
    @Allowed("process.simulation.read")
    String show(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable Long other, Model model) {
        pages.show(actor, id, other, model);
        return "process/simulation/show";
    }

    /** The flow with its waiting on it. */
    @GetMapping("/simulations/{id}/picture.svg")
    @Allowed("process.simulation.read")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        return ResponseEntity.ok().contentType(SVG).body(pages.picture(id).getBytes(StandardCharsets.UTF_8));
    }
}
