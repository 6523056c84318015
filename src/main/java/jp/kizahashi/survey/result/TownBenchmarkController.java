package jp.kizahashi.survey.result;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.result.TownBenchmarks.Seen;
import jp.kizahashi.survey.wave.DisclosureTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The published figures for an asked body: its own place among its band and the whole. */
@Controller
@RequestMapping("/surveys/inquiries/{id}/benchmark")
class TownBenchmarkController {
    private final TownBenchmarks benchmarks;
    private final InstantSource clock;

    TownBenchmarkController(TownBenchmarks benchmarks, InstantSource clock) {
        this.benchmarks = benchmarks;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("survey.benchmark.own")
    String show(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String part, Model model) {
        Seen seen = benchmarks.of(actor, id);
        model.addAttribute("seen", seen);
        model.addAttribute("id", id);
        model.addAttribute("staysWithHost", seen.wave().disclosure() == DisclosureTerms.HOST_ONLY);
        Optional<TownPage> page = seen.view().map(view -> TownPage.of(seen, view, part, id));
        model.addAttribute("page", page.orElse(null));
        return "survey/result/town";
    }

    @GetMapping("/sheet.{medium}")
    @Allowed("survey.benchmark.own")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable long id, @PathVariable Medium medium) {
        TownSheet sheet =
                benchmarks.of(actor, id).sheet(Wareki.format(LocalDate.ofInstant(clock.instant(), Dates.TOKYO)));
        return medium.download(
                sheet.document(), sheet.body().code() + "_" + sheet.body().name());
    }
}
