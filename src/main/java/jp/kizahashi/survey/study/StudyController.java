package jp.kizahashi.survey.study;

import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.study.BootstrapStore.Order;
import jp.kizahashi.survey.study.exhibit.StudyPart;
import jp.kizahashi.survey.study.exhibit.StudyPart.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Studies for their host: read page by page, compute again, order a resampling. */
@Controller
@RequestMapping("/surveys/studies")
class StudyController {
    private final Studies studies;
    private final Bootstraps bootstraps;

    StudyController(Studies studies, Bootstraps bootstraps) {
        this.studies = studies;
        this.bootstraps = bootstraps;
    }

    /** A page to go to. */
    public record Tab(String label, String href, boolean current) {}

    @GetMapping
    @Allowed("survey.study.read")
    String list(Actor actor, Model model) {
        model.addAttribute("studies", studies.all());
        model.addAttribute("mayManage", actor.may("survey.study.manage"));
        return "survey/study/list";
    }

    @GetMapping("/{id}")
    @Allowed("survey.study.read")
    String show(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "") String part,
            Model model) {
        StudyEdition shown = studies.edition(id, edition);
        StudyPart chosen = StudyPart.ofWord(part);
        Shown content = studies.shown(actor, shown);
        Order order = bootstraps.of(shown).orElse(null);
        model.addAttribute("study", studies.get(id));
        model.addAttribute("edition", shown);
        model.addAttribute("editions", studies.editions(id));
        model.addAttribute("part", chosen);
        model.addAttribute("tabs", tabs(id, shown, chosen));
        model.addAttribute("exhibits", chosen.exhibits(content));
        model.addAttribute("stamp", content.stamp());
        model.addAttribute("recognisable", content.sample().recognisable());
        model.addAttribute("order", order);
        model.addAttribute("mayOrder", order == null || order.state() == BootstrapStore.State.FAILED);
        model.addAttribute("mayManage", actor.may("survey.study.manage"));
        return "survey/study/show";
    }

    private static List<Tab> tabs(long id, StudyEdition edition, StudyPart chosen) {
        String base = "/surveys/studies/" + id + "?edition=" + edition.number() + "&part=";
        return Stream.of(StudyPart.values())
                .map(p -> new Tab(p.label(), base + p.word(), p == chosen))
                .toList();
    }

    @PostMapping("/{id}/editions/{number}/verification")
    @Allowed("survey.study.manage")
    String verify(@PathVariable long id, @PathVariable int number, RedirectAttributes after) {
        after.addFlashAttribute("verified", studies.verify(studies.edition(id, number)));
        return "redirect:/surveys/studies/" + id + "?edition=" + number;
    }

    @PostMapping("/{id}/editions/{number}/bootstrap")
    @Allowed("survey.study.manage")
    String bootstrap(Actor actor, @PathVariable long id, @PathVariable int number) {
        bootstraps.order(actor, studies.edition(id, number));
        return "redirect:/surveys/studies/" + id + "?edition=" + number + "&part=" + StudyPart.BOOTSTRAP.word();
    }
}
