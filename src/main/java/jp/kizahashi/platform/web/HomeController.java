package jp.kizahashi.platform.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.CardSource.Card;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what this person has to do, by date, then what there is to read. */
@Controller
class HomeController {
    private final List<CardSource> sources;
    private final InstantSource clock;

    HomeController(List<CardSource> sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed("platform.home")
    @Transactional(readOnly = true)
    public String home(Actor actor, Model model) {
        List<Card> cards =
                sources.stream().flatMap(s -> s.cards(actor).stream()).toList();
        model.addAttribute(
                "duties",
                cards.stream()
                        .filter(c -> c.kind() == CardSource.Kind.DUTY)
                        .sorted(Comparator.comparing(c -> c.due() == null ? Instant.MAX : c.due()))
                        .toList());
        model.addAttribute(
                "reads",
                cards.stream().filter(c -> c.kind() == CardSource.Kind.READ).toList());
        model.addAttribute("now", clock.instant());
        return "platform/web/home";
    }
}
