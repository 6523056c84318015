package jp.kizahashi.survey.result;

import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.result.Benchmarks.Count;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.WaveStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a wave for its host: look, count again, publish. */
@Controller
@RequestMapping("/surveys/waves/{id}/benchmark")
class BenchmarkController {
    private final Benchmarks benchmarks;
    private final HostPages pages;
    private final Publication publication;

    BenchmarkController(Benchmarks benchmarks, HostPages pages, Publication publication) {
        this.benchmarks = benchmarks;
        this.pages = pages;
        this.publication = publication;
    }

    @GetMapping
    @Allowed("survey.benchmark.read")
    String show(Actor actor, @PathVariable long id, Wanted wanted, Model model) {
        Count count = benchmarks.shown(actor, id, wanted.edition());
        model.addAttribute("count", count);
        model.addAttribute("wanted", wanted);
        model.addAttribute("page", pages.page(actor, count, wanted));
        model.addAttribute("side", pages.side(actor, count));
        model.addAttribute("isClosed", count.wave().status() == WaveStatus.CLOSED);
        model.addAttribute("isPublic", count.wave().disclosure() != DisclosureTerms.HOST_ONLY);
        return "survey/result/benchmark";
    }

    @PostMapping("/editions")
    @Allowed("survey.benchmark.manage")
    String count(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String note) {
        int number = benchmarks.count(actor, id, note);
        return "redirect:/surveys/waves/" + id + "/benchmark?edition=" + number;
    }

    @PostMapping("/editions/{number}/publication")
    @Allowed("survey.benchmark.manage")
    String publish(Actor actor, @PathVariable long id, @PathVariable int number) {
        Publication.Reached unused = publication.publish(actor, id, number);
        return "redirect:/surveys/waves/" + id + "/benchmark?edition=" + number;
    }

    /**
     * What of it is asked for.
     *
     * @param edition the newest, or the live count, when missing
     * @param part the overview when missing
     * @param shown {@code public} for what all towns may see, otherwise everything
     */
    public record Wanted(
            @Nullable Integer edition,
            @Nullable String part,
            @Nullable String shown) {
        public boolean forAll() {
            return "public".equals(shown);
        }

        /** The same in an address, without the part. */
        public String query() {
            return (edition == null ? "?" : "?edition=" + edition + "&") + (forAll() ? "shown=public&" : "");
        }
    }
}
