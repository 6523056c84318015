package jp.kizahashi.process.inventory.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Paging;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.SheetStatus;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.inventory.ranking.Ranking.Ranked;
import jp.kizahashi.process.work.DepartmentNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposal which works to begin with; the weights are the reader's. */
@Controller
@RequestMapping("/processes/inventory/{id}/ranking")
class RankingController {
    private static final int PAGE = 30;
    private static final int HEAVIEST = 9;

    private final Rounds rounds;
    private final Sheets sheets;
    private final Entries entries;
    private final People people;

    RankingController(Rounds rounds, Sheets sheets, Entries entries, People people) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.entries = entries;
        this.people = people;
    }

    @GetMapping
    @Allowed("process.inventory.totals")
    String show(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        InventoryRound round = rounds.get(id);
        List<WorkEntry> works =
                entries
                        .of(sheets.ofRound(id).stream()
                                .filter(s -> s.status() == SheetStatus.CONFIRMED)
                                .toList())
                        .stream()
                        .filter(WorkEntry::entered)
                        .toList();
        Map<Criterion, Integer> weights = weights(typed);
        List<Ranked> ranked =
                Ranking.of(works, weights, round.fiscalYear().year()).ranked();
        Paging paging = Paging.of(page, ranked.size(), PAGE);
        model.addAttribute("round", round);
        model.addAttribute("count", ranked.size());
        model.addAttribute("ranked", paging.part(ranked));
        model.addAttribute("weights", weights);
        model.addAttribute("names", new DepartmentNames(people.departments(people.today())));
        model.addAttribute("paging", paging);
        model.addAttribute("query", query(weights));
        return "process/inventory/ranking";
    }

    /** What is no whole number from 0 to 9 is the usual weight. */
    private static Map<Criterion, Integer> weights(Map<String, String> typed) {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion c : Criterion.values()) {
            String text = typed.getOrDefault(c.name(), "").strip();
            weights.put(c, text.matches("[0-" + HEAVIEST + "]") ? Integer.parseInt(text) : c.usual());
        }
        return weights;
    }

    private static String query(Map<Criterion, Integer> weights) {
        StringBuilder query = new StringBuilder("?");
        weights.forEach(
                (c, weight) -> query.append(c).append('=').append(weight).append('&'));
        return query.append("page=").toString();
    }
}
