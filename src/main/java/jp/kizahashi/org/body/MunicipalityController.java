package jp.kizahashi.org.body;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.BodiesOnDay.Ended;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The national list in use, and what became of its bodies since. */
@Controller
class MunicipalityController {
    /**
     * A body of a prefecture.
     *
     * @param course how it came to be, or what became of it, in words; empty when the table says nothing
     */
    record Line(ListedBody body, String course, boolean ended) {}

    private final Municipalities municipalities;
    private final SuccessionTable successions;
    private final InstantSource clock;

    MunicipalityController(Municipalities municipalities, SuccessionTable successions, InstantSource clock) {
        this.municipalities = municipalities;
        this.successions = successions;
        this.clock = clock;
    }

    @GetMapping("/org/municipalities")
    @Allowed("org.list.read")
    String list(@RequestParam(defaultValue = "") String prefecture, Actor actor, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.TOKYO);
        BodiesOnDay now = municipalities.on(today);
        model.addAttribute("now", now);
        model.addAttribute("today", Wareki.formatBoth(today));
        model.addAttribute(
                "nowMunicipalities",
                NationalList.of(now.bodies()).municipalities().size());
        Map<BodyKind, Long> counts = NationalList.of(municipalities.bodies()).countByKind();
        model.addAttribute("counts", counts);
        model.addAttribute("edition", municipalities.newest().orElse(null));
        model.addAttribute(
                "asOf",
                municipalities.newest().map(e -> Wareki.formatBoth(e.asOf())).orElse(""));
        model.addAttribute("prefecture", prefecture);
        model.addAttribute("prefectures", prefectures(now));
        model.addAttribute("bodies", lines(now, prefecture, today));
        model.addAttribute("mayImport", actor.may("org.list.import"));
        return "org/body/municipalities";
    }

    private static List<Option> prefectures(BodiesOnDay now) {
        return now.bodies().stream()
                .map(ListedBody::prefecture)
                .distinct()
                .map(p -> new Option(p, p))
                .toList();
    }

    /** The bodies of a prefecture: those in force, and those of the list that ended since, by code. */
    private List<Line> lines(BodiesOnDay now, String prefecture, LocalDate today) {
        Successions table = successions.own();
        List<Line> lines = new ArrayList<>();
        for (ListedBody body : now.bodies())
            if (body.prefecture().equals(prefecture)) lines.add(new Line(body, begun(table, body, today), false));
        for (Ended ended : now.ended())
            if (ended.body().prefecture().equals(prefecture))
                lines.add(new Line(ended.body(), ended.by().sentence(), true));
        lines.sort(java.util.Comparator.comparing(l -> l.body().code()));
        return lines;
    }

    private static String begun(Successions table, ListedBody body, LocalDate today) {
        List<Succession> leading = table.leadingTo(body.code(), LocalDate.MIN, today);
        if (leading.isEmpty()) return "";
        Succession last = leading.getFirst();
        String before = leading.stream()
                .filter(s -> s.endedOn().equals(last.endedOn()))
                .map(s -> s.code() + " " + s.name())
                .collect(Collectors.joining("、"));
        return Messages.get("org.succession.begun", Wareki.format(last.endedOn()), last.reason(), before);
    }
}
