package jp.kizahashi.survey.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.chart.ChartFigure;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.result.BenchmarkPage.Exhibit;
import jp.kizahashi.survey.result.BenchmarkPage.Tab;
import jp.kizahashi.survey.result.TownBenchmarks.Seen;
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
        boolean isOwn = wanted == null || wanted.equals(OWN);
        String base = "/surveys/inquiries/" + invitation + "/benchmark?part=";
        BenchmarkPage all = BenchmarkPage.of(
                view.benchmark(), view.stamp(), view.panel(), scores(seen), wanted == null ? "" : wanted, base);
        List<Tab> tabs = new ArrayList<>(List.of(new Tab(Exhibits.word("part.own"), base + OWN, isOwn)));
        for (Tab tab : all.tabs()) tabs.add(new Tab(tab.label(), tab.href(), !isOwn && tab.current()));
        List<Exhibit> exhibits = isOwn ? own(seen, view) : all.exhibits();
        return new TownPage(view.stamp().edition(), all.lead(), tabs, exhibits, all.grounds());
    }

    private static Map<String, BigDecimal> scores(Seen seen) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (Question question : seen.wave().questionnaire().questions())
            TownSheet.score(question, seen.own()).ifPresent(score -> scores.put(question.code(), score));
        return scores;
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
}
