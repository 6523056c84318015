package jp.kizahashi.process.mandala;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.process.mandala.Mandala.Place;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkLinks;
import jp.kizahashi.process.work.Works;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A work's DMM as one form, which is also its print on A3. */
@Controller
@RequestMapping("/processes/works/{id}/mandala")
class MandalaController {
    private static final int LONGEST = 60;
    /** The places of the eight cells, and of the eight blocks, in a square; 0 is the middle. */
    private static final List<Integer> SQUARE = List.of(1, 2, 3, 4, 0, 5, 6, 7, 8);

    private final Mandalas mandalas;
    private final Works works;

    MandalaController(Mandalas mandalas, Works works) {
        this.mandalas = mandalas;
        this.works = works;
    }

    @GetMapping
    @Allowed("process.work.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        return page(actor, works.get(id), mandalas.of(id), "", model);
    }

    /** Fields {@code c<block>.<cell>} and {@code seen}. */
    @PostMapping
    @Allowed("process.work.edit")
    Object save(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed, Model model) {
        Work work = works.get(id);
        Mandala mandala = typed(typed);
        String fault = mandala.cells().values().stream().anyMatch(w -> w.length() > LONGEST)
                ? Messages.get("process.mandala.tooLong", LONGEST)
                : "";
        if (fault.isEmpty()) {
            try {
                mandalas.save(actor, id, mandala);
                return "redirect:/processes/works/" + id + "/mandala";
            } catch (Refused refusal) {
                fault = refusal.sentence();
            }
        }
        page(actor, work, mandala, fault, model);
        return new ModelAndView("process/mandala/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The parts become tasks of the open sheet. */
    @PostMapping("/tasks")
    @Allowed("process.inventory.fill")
    String toTasks(Actor actor, @PathVariable long id) {
        mandalas.toTasks(actor, id);
        long sheet = mandalas.sheet(actor, works.get(id)).orElseThrow().id();
        return "redirect:/processes/inventory/sheets/" + sheet + "/works/" + id;
    }

    private String page(Actor actor, Work work, Mandala mandala, String fault, Model model) {
        model.addAttribute("work", work);
        model.addAttribute("mandala", mandala);
        model.addAttribute("square", SQUARE);
        model.addAttribute("fault", fault);
        model.addAttribute("mayEdit", works.mayEdit(actor, work.departmentId()));
        model.addAttribute("mayTasks", mandalas.sheet(actor, work).isPresent());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("process.work.title"), "/processes/works"),
                        new Crumb(work.name(), "/processes/works/" + work.id()),
                        new Crumb(Messages.get("process.mandala.title"), "")));
        return "process/mandala/show";
    }

    private static Mandala typed(Map<String, String> typed) {
        Map<Place, String> cells = new TreeMap<>();
        for (int block = 0; block <= Mandala.AROUND; block++)
            for (int cell = 1; cell <= Mandala.AROUND; cell++) {
                String words = typed.getOrDefault("c" + block + "." + cell, "")
                        .replaceAll("\\s+", " ")
                        .strip();
                if (!words.isEmpty()) cells.put(new Place(block, cell), words);
            }
        String seen = typed.getOrDefault("seen", "");
        return new Mandala(cells, seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0);
    }

    /** The way from the work's page. */
    @Component
    static class MandalaLinks implements WorkLinks {
        private final Mandalas mandalas;

        MandalaLinks(Mandalas mandalas) {
            this.mandalas = mandalas;
        }

        @Override
        public List<Link> of(Work work, Actor actor) {
            Mandala mandala = mandalas.of(work.id());
            String body = mandala.functions() == 0
                    ? Messages.get("process.mandala.linkEmpty")
                    : Messages.get(
                            "process.mandala.linkBody",
                            mandala.functions(),
                            mandala.parts().size());
            return List.of(new Link(
                    Messages.get("process.mandala.title"), body, "/processes/works/" + work.id() + "/mandala"));
        }
    }
}
