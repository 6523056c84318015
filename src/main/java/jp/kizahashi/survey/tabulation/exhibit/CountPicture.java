package jp.kizahashi.survey.tabulation.exhibit;

import static jp.kizahashi.survey.tabulation.exhibit.Look.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.CategoryChart;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.PanelChart;
import jp.kizahashi.platform.chart.ShareChart;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.CountTable.Kind;
import jp.kizahashi.survey.tabulation.Heading;
import jp.kizahashi.survey.tabulation.Segment;

/**
 * The picture of a table of counts: bars of 単純集計; stacked bars of 単一回答 with up to five choices, segment by segment;
 * bars in a panel for each segment where there are more choices, or several could be chosen; none where neither can be read.
 */
final class CountPicture {
    private static final int MOST_PARTS = 5;
    private static final int MOST_BARS = 24;
    private static final Supplier<Axis> SHARE = () -> new Axis(word("share"), "％", 0, 100, 20, 1);

    private final CountTable counts;
    private final Look look;

    CountPicture(CountTable counts, Look look) {
        this.counts = counts;
        this.look = look;
    }

    Optional<Chart> chart() {
        if (counts.segments().stream().noneMatch(s -> s.isShown() && s.n() > 0)) return Optional.empty();
        if (counts.kind() == Kind.SIMPLE) return Optional.of(bars());
        boolean stacks = !counts.rows().multiple()
                && counts.rows().categories().size() <= MOST_PARTS
                && counts.segments().size() <= MOST_BARS
                && counts.segments().stream().allMatch(Segment::isComplete);
        if (stacks) return Optional.of(stacked());
        boolean fits = counts.segments().size() <= PanelChart.MOST_PANELS
                && counts.rows().categories().size() <= MOST_BARS;
        return fits ? Optional.of(panels()) : Optional.empty();
    }

    private CategoryChart bars() {
        Segment whole = counts.whole();
        int n = whole.bases().orElseThrow().divisor(look.base());
        List<CategoryChart.Entry> entries = IntStream.range(0, whole.counts().size())
                .mapToObj(c -> CategoryChart.Entry.of(
                        counts.rows().categories().get(c),
                        n,
                        whole.percent(c, look.base()).orElseThrow()))
                .toList();
        return new CategoryChart(counts.caption(), look.source(n), word("choice"), SHARE.get(), entries, null);
    }

    /** A segment that is hidden, or in which nobody answered, has a panel without bars. */
    private PanelChart panels() {
        List<PanelChart.Panel> panels = counts.segments().stream()
                .map(s -> new PanelChart.Panel(
                        s.label(),
                        s.bases().map(b -> word("n", b.divisor(look.base()))).orElse("—")))
                .toList();
        List<PanelChart.Row> rows = IntStream.range(
                        0, counts.rows().categories().size())
                .mapToObj(c -> new PanelChart.Row(
                        counts.rows().categories().get(c),
                        counts.segments().stream()
                                .map(s -> s.percent(c, look.base()))
                                .toList()))
                .toList();
        return new PanelChart(
                counts.caption(), look.source(counts.whole().n()), word("choice"), SHARE.get(), panels, rows);
    }

    private ShareChart stacked() {
        List<ShareChart.Row> rows = counts.segments().stream()
                .map(s -> new ShareChart.Row(s.label(), s.counts()))
                .toList();
        String head = counts.columns().map(Heading::label).orElseGet(() -> word("item"));
        return new ShareChart(
                counts.caption(),
                look.source(counts.whole().n()),
                head,
                counts.rows().categories(),
                rows);
    }
}
