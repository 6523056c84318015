package jp.kizahashi.survey.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.CategoryChart;
import jp.kizahashi.platform.chart.ChartFigure;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Benchmark.Participation;
import jp.kizahashi.survey.result.tabulation.Panel;
import jp.kizahashi.survey.result.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/**
 * One part of a benchmark on a screen: the overview, a domain, the other questions, the estimate or the panel.
 *
 * @param part which
 * @param tabs all parts that there are
 */
public record BenchmarkPage(String part, List<Tab> tabs, String lead, List<Exhibit> exhibits, List<String> grounds) {
    static final String OVERVIEW = "overview";
    private static final String OTHERS = "others";
    private static final String ESTIMATE = "estimate";
    private static final String PANEL = "panel";

    /** A part to go to. */
    public record Tab(String label, String href, boolean current) {}

    /** A chart and its table, both markup; without a chart the first is empty. */
    public record Exhibit(String title, String chart, String table) {}

    /**
     * @param own a town's own scores by question, drawn into the charts; empty for the host
     * @param wanted the part asked for; the overview when there is none such
     * @param base where the tabs lead, ending with {@code part=}
     */
    static BenchmarkPage of(
            Benchmark benchmark,
            Stamp stamp,
            Optional<Panel> panel,
            Map<String, BigDecimal> own,
            String wanted,
            String base) {
        List<String> parts = parts(benchmark, panel.isPresent());
        String part = parts.contains(wanted) ? wanted : OVERVIEW;
        List<Tab> tabs = parts.stream()
                .map(p -> new Tab(label(benchmark, p), base + p, p.equals(part)))
                .toList();
        Exhibits exhibits = new Exhibits(benchmark, stamp);
        List<Exhibit> shown = switch (part) {
            case OVERVIEW -> overview(benchmark, exhibits);
            case ESTIMATE -> List.of(table(Exhibits.word("paper.stratified"), exhibits.stratified(), part));
            case PANEL -> panel.stream().flatMap(p -> changes(p).stream()).toList();
            default ->
                tabulated(benchmark, part).stream()
                        .map(t -> exhibit(exhibits, t, own.get(t.code())))
                        .toList();
        };
        String lead = Exhibits.word(
                "lead",
                Exhibits.number(benchmark.whole().asked()),
                Exhibits.number(benchmark.whole().handedIn()),
                Exhibits.rate(benchmark.whole().responseRate()));
        return new BenchmarkPage(part, tabs, lead, shown, BenchmarkPaper.basis(benchmark, stamp));
    }

    /** The change, and apart from it the bodies that cannot be compared. */
    private static List<Exhibit> changes(Panel panel) {
        Exhibit change = table(Exhibits.word("paper.panel"), BenchmarkPaper.table(panel), PANEL);
        if (panel.apart().isEmpty()) return List.of(change);
        return List.of(change, table(Exhibits.word("apart.title"), BenchmarkPaper.apart(panel), "apart"));
    }

    private static List<String> parts(Benchmark benchmark, boolean hasPanel) {
        List<String> parts = new ArrayList<>(List.of(OVERVIEW));
        benchmark.domains().forEach(d -> parts.add(d.code()));
        if (!tabulated(benchmark, OTHERS).isEmpty()) parts.add(OTHERS);
        if (benchmark.questions().stream().anyMatch(Tabulation::isScored)) parts.add(ESTIMATE);
        if (hasPanel) parts.add(PANEL);
        return parts;
    }

    private static String label(Benchmark benchmark, String part) {
        return benchmark.domains().stream()
                .filter(d -> d.code().equals(part))
                .findFirst()
                .map(Tabulation::label)
                .orElseGet(() -> Exhibits.word("part." + part));
    }

    /** A domain's index and its items, or the questions that belong to no domain. */
    private static List<Tabulation> tabulated(Benchmark benchmark, String part) {
        List<Tabulation> some = new ArrayList<>();
        List<String> domains =
                benchmark.domains().stream().map(Tabulation::label).toList();
        for (Tabulation domain : benchmark.domains()) {
            if (!domain.code().equals(part)) continue;
            some.add(domain);
            benchmark.questions().stream()
                    .filter(q -> q.domain().equals(domain.label()))
                    .forEach(some::add);
        }
        if (part.equals(OTHERS))
            benchmark.questions().stream()
                    .filter(q -> !domains.contains(q.domain()))
                    .forEach(some::add);
        return some;
    }

    private static List<Exhibit> overview(Benchmark benchmark, Exhibits exhibits) {
        Table cells = exhibits.composition(benchmark.partition(), benchmark.participation());
        CategoryChart rates = new CategoryChart(
                Exhibits.word("rateChart", benchmark.partition()),
                exhibits.source(benchmark.whole()),
                benchmark.partition(),
                new Axis(Exhibits.word("rate"), "％", 0, 100, 20, 1),
                benchmark.participation().stream().map(BenchmarkPage::rate).toList(),
                null);
        return List.of(
                new Exhibit(
                        Exhibits.word("paper.composition"),
                        ChartFigure.html(rates, "rates"),
                        HtmlTable.of(cells, "composition")),
                table(Exhibits.word("overview"), exhibits.overview(), "items"),
                table(
                        Exhibits.word("prefecture"),
                        exhibits.composition(Exhibits.word("prefecture"), benchmark.prefectures()),
                        "prefectures"));
    }

    private static CategoryChart.Entry rate(Participation p) {
        BigDecimal rate = p.responseRate().orElse(null);
        return new CategoryChart.Entry(p.label(), p.handedIn(), rate, null, null);
    }

    private static Exhibit exhibit(Exhibits exhibits, Tabulation t, @Nullable BigDecimal own) {
        String chart = t.isScored() ? ChartFigure.html(exhibits.chart(t, own), "chart-" + t.code()) : "";
        return new Exhibit(t.label(), chart, HtmlTable.of(exhibits.table(t), "table-" + t.code()));
    }

    private static Exhibit table(String title, Table table, String id) {
        return new Exhibit(title, "", HtmlTable.of(table, "table-" + id));
    }
}
