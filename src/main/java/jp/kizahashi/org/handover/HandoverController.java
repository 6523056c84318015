package jp.kizahashi.org.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Blocks.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed hands by transfers, and what waits for somebody to take it. */
@Controller
class HandoverController {
    private static final int SHOWN = 200;

    private final Handovers handovers;
    private final People people;

    HandoverController(Handovers handovers, People people) {
        this.handovers = handovers;
        this.people = people;
    }

    /**
     * One line.
     *
     * @param to empty while it waits
     */
    record Line(long id, String date, String title, String href, String part, String from, String to, String why) {}

    @GetMapping("/org/handovers")
    @Allowed("org.handover.read")
    String list(Actor actor, @RequestParam(required = false) @Nullable String done, Model model) {
        List<Handover> waiting = handovers.waiting();
        List<Handover> made = handovers.made(SHOWN);
        Map<Long, String> names = people.names(Stream.concat(waiting.stream(), made.stream())
                .flatMap(h -> Stream.of(h.fromPerson(), h.toPerson()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        model.addAttribute("waiting", waiting.stream().map(h -> line(h, names)).toList());
        model.addAttribute("made", made.stream().map(h -> line(h, names)).toList());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("mayDecide", actor.may("org.handover.decide"));
        model.addAttribute("takers", waiting.isEmpty() ? List.of() : takers());
        model.addAttribute("done", done != null);
        return "org/handover/list";
    }

    private static Line line(Handover handover, Map<Long, String> names) {
        Long to = handover.toPerson();
        return new Line(
                handover.id(),
                Wareki.format(handover.day()),
                handover.title(),
                handover.href(),
                Messages.get("handover.part." + handover.kind() + "." + handover.part()),
                names.getOrDefault(handover.fromPerson(), ""),
                to == null ? "" : names.getOrDefault(to, ""),
                Messages.get("handover.reason." + handover.reason().name()));
    }

    /** Everybody with a main post today, in the order of the departments. */
    private List<Option> takers() {
        LocalDate today = people.today();
        List<Post> posts =
                people.posts(today).stream().filter(p -> !p.concurrent()).toList();
        Map<Long, String> names =
                people.names(posts.stream().map(Post::personId).distinct().toList());
        return people.departments(today).stream()
                .flatMap(d -> posts.stream().filter(p -> p.departmentId() == d.id()))
                .map(p -> new Option(
                        Long.toString(p.personId()),
                        p.departmentName() + "　" + p.title() + "　" + names.getOrDefault(p.personId(), "")))
                .toList();
    }

    @PostMapping("/org/handovers/{id}/taker")
    @Allowed("org.handover.decide")
    String decide(@PathVariable long id, @RequestParam long person, Actor actor) {
        handovers.decide(actor, id, person);
        return "redirect:/org/handovers?done";
    }
}
