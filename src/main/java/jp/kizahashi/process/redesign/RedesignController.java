package jp.kizahashi.process.redesign;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Redesigns: begun from a flow, three viewpoints, step by step, settled. */
@Controller
@RequestMapping("/processes")
class RedesignController {
    private final Redesigns redesigns;
    private final RedesignPages pages;

    RedesignController(Redesigns redesigns, RedesignPages pages) {
        this.redesigns = redesigns;
        this.pages = pages;
    }

    @PostMapping("/flows/{flow}/redesigns")
    @Allowed("process.redesign.edit")
    String begin(Actor actor, @PathVariable long flow) {
        return shown(redesigns.begin(actor, flow));
    }

    @GetMapping("/redesigns/{id}")
    @Allowed("process.redesign.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        pages.show(actor, id, model);
        return "process/redesign/show";
    }

    @PostMapping("/redesigns/{id}")
    @Allowed("process.redesign.edit")
    String view(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String rootView,
            @RequestParam(defaultValue = "") String digitalView,
            @RequestParam(defaultValue = "") String processView,
            @RequestParam(defaultValue = "") String systemChange) {
        redesigns.view(actor, new Redesign(id, 0, 0, rootView, digitalView, processView, systemChange, null));
        return shown(id);
    }

    @GetMapping("/redesigns/{id}/steps/{element}")
    @Allowed("process.redesign.read")
    String step(Actor actor, @PathVariable long id, @PathVariable String element, Model model) {
        pages.step(actor, id, element, model);
        return "process/redesign/step";
    }

    @PostMapping("/redesigns/{id}/steps/{element}/review")
    @Allowed("process.redesign.edit")
    String review(
            Actor actor,
            @PathVariable long id,
            @PathVariable String element,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String otherwise,
            @RequestParam(required = false) @Nullable List<Waste> wastes,
            @RequestParam(defaultValue = "stay") String then) {
        Set<Waste> chosen = wastes == null || wastes.isEmpty() ? Set.of() : EnumSet.copyOf(wastes);
        redesigns.review(
                actor,
                id,
                element,
                new StepReview(element, why, basis, otherwise, chosen, actor.personId(), pages.now()));
        return "redirect:" + (then.equals("next") ? pages.next(id, element) : pages.address(id, element));
    }

    @PostMapping("/redesigns/{id}/steps/{element}/decision")
    @Allowed("process.redesign.edit")
    Object decide(
            Actor actor,
            @PathVariable long id,
            @PathVariable String element,
            @RequestParam(required = false) @Nullable DecisionKind kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Boolean byLaw,
            @RequestParam(required = false) @Nullable Boolean discretion,
            @RequestParam(required = false) @Nullable Boolean governing,
            Model model) {
        StaffOnly test = new StaffOnly(byLaw, discretion, governing);
        DecisionForm form = new DecisionForm(kind, reason, test);
        try {
            redesigns.decide(actor, id, element, form.chosen(), reason, test);
            return "redirect:" + pages.next(id, element);
        } catch (Refused refusal) {
            pages.step(actor, id, element, model);
            model.addAttribute("form", form);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView("process/redesign/step", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/redesigns/{id}/conclusion")
    @Allowed("process.redesign.conclude")
    String conclude(Actor actor, @PathVariable long id) {
        redesigns.conclude(actor, id);
        return shown(id);
    }

    /** Two flows side by side: As-Is and To-Be, or two of the same 業務コード. */
    @GetMapping("/flows/{flow}/comparison")
    @Allowed("process.flow.read")
    String compare(@PathVariable long flow, @RequestParam(required = false) @Nullable Long other, Model model) {
        pages.compare(flow, other, model);
        return "process/redesign/comparison";
    }

    private static String shown(long id) {
        return "redirect:/processes/redesigns/" + id;
    }
}
