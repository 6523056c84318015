package jp.kizahashi.survey.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.chart.ChartFigure;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.result.BenchmarkPage.Exhibit;
import jp.kizahashi.survey.result.BenchmarkPage.Tab;
import jp.kizahashi.survey.result.TownBenchmarks.Seen;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/**
 * What a town sees of a wave: its own scores beside its cell and the whole, then each domain's items with its own dot.
 *
 * @param edition of the figures
 */
public record TownPage(String edition, String lead, List<Tab> tabs, List<Exhibit> exhibits, List<String> grounds) {
    private static final String OWN = "own";

    static TownPage of(Seen seen, PublishedView view, @Nullable String wanted, long invitation) {
        Benchmark shown = view.benchmark();
        String base = "/surveys/inquiries/" + invitation + "/benchmark?part=";
        BenchmarkPage all = BenchmarkPage.of(shown, view.stamp(), view.panel(), wanted == null ? "" : wanted, base);
        boolean isOwn = wanted == null || wanted.equals(OWN);
        List<Tab> tabs = new ArrayList<>(List.of(new Tab(Exhibits.word("part.own"), base + OWN, isOwn)));
        for (Tab tab : all.tabs()) tabs.add(new Tab(tab.label(), tab.href(), !isOwn && tab.current()));
        List<Exhibit> exhibits =
                isOwn ? own(seen, view) : domain(seen, view, all).orElse(all.exhibits());
        return new TownPage(view.stamp().edition(), all.lead(), tabs, exhibits, all.grounds());
    }

    private static List<Exhibit> own(Seen seen, PublishedView view) {
        TownSheet sheet =
                new TownSheet(seen.wave().questionnaire(), seen.body(), seen.own(), view.benchmark(), view.stamp(), "");
        boolean isScored = view.benchmark().questions().stream().anyMatch(Tabulation::isScored);
        return List.of(new Exhibit(
                Exhibits.word("part.own"),
                isScored ? ChartFigure.html(sheet.chart(), "chart-own") : "",
                HtmlTable.of(sheet.table(), "table-own")));
    }

    /** The items of a domain again, each with the town's own dot; empty when the part is no domain. */
    private static Optional<List<Exhibit>> domain(Seen seen, PublishedView view, BenchmarkPage all) {
        Benchmark shown = view.benchmark();
        Optional<Tabulation> domain = shown.domains().stream()
                .filter(d -> d.code().equals(all.part()))
                .findFirst();
        if (domain.isEmpty()) return Optional.empty();
        Exhibits exhibits = new Exhibits(shown, view.stamp());
        List<Exhibit> some = new ArrayList<>(List.of(all.exhibits().getFirst()));
        for (Tabulation t : shown.questions())
            if (t.domain().equals(domain.get().label())) some.add(item(seen, exhibits, t));
        return Optional.of(some);
    }

    private static Exhibit item(Seen seen, Exhibits exhibits, Tabulation t) {
        Optional<Question> question = seen.wave().questionnaire().question(t.code());
        BigDecimal own = question.flatMap(q -> TownSheet.score(q, seen.own())).orElse(null);
        return new Exhibit(
                t.label(),
                ChartFigure.html(exhibits.chart(t, own), "chart-" + t.code()),
                HtmlTable.of(exhibits.table(t), "table-" + t.code()));
    }
}
