package jp.kizahashi.survey.tabulation.exhibit;

import static jp.kizahashi.survey.tabulation.exhibit.Look.word;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.CategoryChart;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.ShareChart;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.CountTable.Kind;
import jp.kizahashi.survey.tabulation.Heading;
import jp.kizahashi.survey.tabulation.Segment;

/**
 * The picture of a table of counts: bars of 単純集計; stacked bars of 単一回答 with up to five choices, segment by segment;
 * none for the rest, where bars side by side could no longer be read.
 */
final class CountPicture {
    private static final int MOST_PARTS = 5;
    private static final int MOST_BARS = 24;

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
                && counts.segments().stream().allMatch(Segment::isShown);
        return stacks ? Optional.of(stacked()) : Optional.empty();
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
        Axis axis = new Axis(word("share"), "％", 0, 100, 20, 1);
        return new CategoryChart(counts.caption(), look.source(n), word("choice"), axis, entries, null);
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
