package jp.kizahashi.survey.study.exhibit;

import static jp.kizahashi.survey.study.exhibit.StudyWords.count;
import static jp.kizahashi.survey.study.exhibit.StudyWords.percent;
import static jp.kizahashi.survey.study.exhibit.StudyWords.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.MarksChart;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.study.estimate.StudyResult;
import jp.kizahashi.survey.study.estimate.StudyResult.Gap;
import jp.kizahashi.survey.study.estimate.StudyResult.Stratum;
import jp.kizahashi.survey.study.estimate.StudySample;

/** データと欠け: who was asked, who answered, who is used, and why others are not. */
record DataExhibits(StudySample sample, StudyResult result, StudyStamp stamp) {
    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>();
        all.add(strata());
        all.add(Exhibit.of("parts", word("data.parts"), List.of(word("data.parts.lead")), parts()));
        all.add(gaps());
        all.add(
                result.dropped().isEmpty()
                        ? Exhibit.list("dropped", word("data.dropped"), List.of(word("data.dropped.none")))
                        : Exhibit.of("dropped", word("data.dropped"), List.of(word("data.dropped.lead")), dropped()));
        return all;
    }

    private Exhibit strata() {
        String lead = word(
                "data.lead",
                count(result.asked()),
                count(result.handedIn()),
                percent(result.handedIn(), result.asked()),
                count(result.n()),
                count(result.handedIn() - result.n()));
        return Exhibit.of("strata", word("data.strata"), List.of(lead), table()).with(List.of(chart()));
    }

    private MarksChart chart() {
        double[] shares = result.strata().stream()
                .flatMap(s -> List.of(used(s), asked(s)).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double[] withZero = Arrays.copyOf(shares, shares.length + 1);
        return new MarksChart(
                word("data.strata.chart"),
                stamp.source(result.n()),
                sample.partition(),
                Axis.covering(word("data.share"), "％", 1, withZero),
                List.of(word("data.used"), word("data.asked")),
                result.strata().stream()
                        .map(s -> new MarksChart.Row(s.label(), List.of(Optional.of(used(s)), Optional.of(asked(s)))))
                        .toList());
    }

    private BigDecimal used(Stratum s) {
        return share(s.used(), result.n());
    }

    private BigDecimal asked(Stratum s) {
        return share(s.asked(), result.asked());
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(100.0 * part / Math.max(1, whole)).setScale(1, RoundingMode.HALF_UP);
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Stratum s : result.strata()) rows.add(row(s));
        int used = result.strata().stream().mapToInt(Stratum::used).sum();
        rows.add(row(new Stratum(word("data.whole"), result.asked(), result.handedIn(), used)));
        return new Table(
                word("data.strata.table", sample.partition()),
                List.of(
                        Column.text(sample.partition()).weight(3),
                        Column.number(word("data.asked")),
                        Column.number(word("data.handedIn")),
                        Column.number(word("data.rate")),
                        Column.number(word("data.used")),
                        Column.number(word("data.shareAsked")),
                        Column.number(word("data.shareUsed"))),
                1,
                rows,
                List.of(stamp.line(result)));
    }

    private List<Cell> row(Stratum s) {
        return List.of(
                Cell.of(s.label()),
                Cell.of(s.asked()),
                Cell.of(s.handedIn()),
                Cell.of(percent(s.handedIn(), s.asked())),
                Cell.of(s.used()),
                Cell.of(percent(s.asked(), result.asked())),
                Cell.of(percent(s.used(), result.n())));
    }

    private Table parts() {
        return new Table(
                word("data.parts.table"),
                List.of(
                        Column.text(word("data.part")).weight(3),
                        Column.text(word("data.group")).weight(2),
                        Column.text(word("data.outcome")).weight(4)),
                1,
                sample.outcomes().stream()
                        .map(o -> List.of(
                                Cell.of(o.part().label()),
                                Cell.of(o.part().group().label()),
                                Cell.of(o.label())))
                        .toList(),
                List.of(stamp.line(result)));
    }

    /** Columns without a gap are counted, not listed. */
    private Exhibit gaps() {
        List<Gap> some = result.gaps().stream().filter(g -> g.missing() > 0).toList();
        String whole = Integer.toString(result.gaps().size() - some.size());
        if (some.isEmpty()) return Exhibit.list("gaps", word("data.gaps"), List.of(word("data.gaps.none", whole)));
        Table table = new Table(
                word("data.gaps.table"),
                List.of(
                        Column.text(word("data.column")).weight(4),
                        Column.number(word("data.missing")),
                        Column.number(word("data.alone"))),
                1,
                some.stream().map(DataExhibits::row).toList(),
                List.of(stamp.line(result)));
        return Exhibit.of("gaps", word("data.gaps"), List.of(word("data.gaps.lead", whole)), table);
    }

    private static List<Cell> row(Gap gap) {
        return List.of(Cell.of(gap.label()), Cell.of(gap.missing()), Cell.of(gap.alone()));
    }

    private Table dropped() {
        return new Table(
                word("data.dropped.table"),
                List.of(
                        Column.mark(word("number")),
                        Column.text(word("data.lacking")).weight(6)),
                1,
                result.dropped().stream()
                        .map(d ->
                                List.of(Cell.of(Integer.toString(d.number())), Cell.of(String.join("、", d.lacking()))))
                        .toList(),
                List.of(stamp.line(result)));
    }
}
