package jp.kizahashi.survey.study.exhibit;

import static jp.kizahashi.survey.study.exhibit.StudyWords.number;
import static jp.kizahashi.survey.study.exhibit.StudyWords.p;
import static jp.kizahashi.survey.study.exhibit.StudyWords.pWords;
import static jp.kizahashi.survey.study.exhibit.StudyWords.percent;
import static jp.kizahashi.survey.study.exhibit.StudyWords.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.CategoryChart;
import jp.kizahashi.platform.chart.ScatterChart;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.study.estimate.RegressionResult;
import jp.kizahashi.survey.study.estimate.RegressionResult.Line;
import jp.kizahashi.survey.study.estimate.StudyResult;

/** 回帰: each rate on the indices, first as a paper prints it, then what a reader needs to judge it. */
record RegressionExhibits(StudyWords words, StudyResult result, StudyStamp stamp) {
    private static final int INFLUENTIAL = 10;
    private static final int MARKED = 3;

    List<Exhibit> all() {
        if (result.regressions().isEmpty())
            return List.of(Exhibit.list("regression-none", word("part.regression"), List.of(word("regression.none"))));
        return result.regressions().stream()
                .flatMap(r -> Stream.of(main(r), judged(r), cases(r)))
                .toList();
    }

    private Exhibit main(RegressionResult r) {
        List<String> sentences = new ArrayList<>();
        sentences.add(word("regression.outcome", r.label()));
        sentences.add(word(
                "regression.lead",
                percent(r.rSquared()),
                number(r.f(), 3),
                Integer.toString(r.modelDegrees()),
                Integer.toString(r.residualDegrees()),
                pWords(r.fP())));
        sentences.addAll(words.sentences(r.findings()));
        return Exhibit.of("regression-" + r.part().column(), r.part().label(), sentences, printed(r));
    }

    private Exhibit judged(RegressionResult r) {
        return Exhibit.of(
                        "detail-" + r.part().column(),
                        word("regression.judged", r.part().label()),
                        List.of(),
                        detail(r),
                        model(r))
                .with(isFitted(r) ? List.of(forest(r)) : List.of());
    }

    private Exhibit cases(RegressionResult r) {
        return Exhibit.of(
                        "cases-" + r.part().column(),
                        word("regression.cases", r.part().label()),
                        List.of(),
                        influence(r))
                .with(isFitted(r) ? List.of(residuals(r)) : List.of());
    }

    private static boolean isFitted(RegressionResult r) {
        return r.residualStandardDeviation() > 0;
    }

    /** The table as the paper prints it. */
    private Table printed(RegressionResult r) {
        return new Table(
                word("regression.printed", r.part().label()),
                List.of(
                        Column.text(word("regression.variable")).weight(3),
                        Column.number(word("regression.beta")),
                        Column.number(word("regression.t")),
                        Column.number(word("regression.p"))),
                1,
                r.lines().stream()
                        .map(l -> List.of(
                                Cell.of(words.label(l.name())),
                                Cell.of(l.standardized(), 3),
                                Cell.of(l.t(), 3),
                                p(l.p())))
                        .toList(),
                List.of(
                        word(
                                "regression.foot",
                                number(r.r(), 3),
                                number(r.rSquared(), 3),
                                number(r.f(), 3),
                                pWords(r.fP()),
                                Integer.toString(r.n())),
                        stamp.line(result)));
    }

    private Table model(RegressionResult r) {
        return Table.of(
                        word("regression.model", r.part().label()),
                        Column.text(word("regression.figure")).weight(3),
                        Column.number(word("regression.value")))
                .row(Cell.of("R"), Cell.of(r.r(), 3))
                .row(Cell.of("R²"), Cell.of(r.rSquared(), 3))
                .row(Cell.of(word("regression.adjusted")), Cell.of(r.adjustedRSquared(), 3))
                .row(
                        Cell.of(word(
                                "regression.f",
                                Integer.toString(r.modelDegrees()),
                                Integer.toString(r.residualDegrees()))),
                        Cell.of(r.f(), 3))
                .row(Cell.of(word("regression.fP")), p(r.fP()))
                .row(Cell.of(word("regression.sd")), Cell.of(r.residualStandardDeviation(), 4))
                .row(Cell.of(word("regression.n")), Cell.of(r.n()))
                .row(Cell.of(word("regression.dropped")), Cell.of(result.handedIn() - r.n()));
    }

    private Table detail(RegressionResult r) {
        return new Table(
                word("regression.detail", r.part().label()),
                List.of(
                        Column.text(word("regression.variable")).weight(4),
                        Column.number(word("regression.raw")).weight(3),
                        Column.number(word("regression.se")).weight(3),
                        Column.number(word("low")).under(word("interval")).weight(3),
                        Column.number(word("high")).under(word("interval")).weight(3),
                        Column.number(word("regression.robust")).under("HC3").weight(3),
                        Column.number(word("regression.p")).under("HC3").weight(4),
                        Column.number("Holm").under(word("adjusted")).weight(4),
                        Column.number("BH").under(word("adjusted")).weight(4),
                        Column.number("VIF").weight(3),
                        Column.number(word("regression.zeroOrder")).weight(3)),
                1,
                r.lines().stream().map(l -> row(r, l)).toList(),
                List.of(word("regression.detail.note", family(r)), stamp.line(result)));
    }

    private String family(RegressionResult r) {
        int tests = result.families().stream()
                .filter(f -> f.group() == r.part().group())
                .mapToInt(StudyResult.FamilyResult::made)
                .sum();
        return word("family", r.part().group().label(), Integer.toString(tests));
    }

    private List<Cell> row(RegressionResult r, Line l) {
        var test = result.test(r.part(), l.name());
        return List.of(
                Cell.of(words.label(l.name())),
                Cell.of(l.estimate(), 4),
                Cell.of(l.standardError(), 4),
                Cell.of(l.low(), 4),
                Cell.of(l.high(), 4),
                Cell.of(l.robustError(), 4),
                p(l.robustP()),
                test.map(t -> p(t.holm())).orElseGet(Cell::none),
                test.map(t -> p(t.benjaminiHochberg())).orElseGet(Cell::none),
                Cell.of(l.vif(), 2),
                Cell.of(l.zeroOrder(), 3));
    }

    private CategoryChart forest(RegressionResult r) {
        double[] ends = r.slopes().stream()
                .flatMapToDouble(l -> DoubleStream.of(l.standardizedLow(), l.standardizedHigh()))
                .toArray();
        // A little beyond 0 on both sides, so that the scale never begins at 0: these are dots, not bars.
        double[] all = DoubleStream.concat(DoubleStream.of(-0.05, 0.05), DoubleStream.of(ends))
                .toArray();
        return new CategoryChart(
                word("regression.forest", r.part().label()),
                stamp.source(r.n()),
                word("regression.variable"),
                Axis.covering("β", "", 3, all),
                r.slopes().stream()
                        .filter(l -> Double.isFinite(l.standardizedLow()))
                        .map(l -> new CategoryChart.Entry(
                                words.label(l.name()),
                                r.n(),
                                BigDecimal.valueOf(l.standardized()),
                                BigDecimal.valueOf(Math.min(l.standardizedLow(), l.standardizedHigh())),
                                BigDecimal.valueOf(Math.max(l.standardizedLow(), l.standardizedHigh()))))
                        .toList(),
                new CategoryChart.Own(word("noRelation"), BigDecimal.ZERO));
    }

    private ScatterChart residuals(RegressionResult r) {
        Set<Integer> marked = r.mostInfluential(MARKED).stream()
                .map(RegressionResult.Case::number)
                .collect(Collectors.toSet());
        List<RegressionResult.Case> drawn =
                r.cases().stream().filter(c -> Double.isFinite(c.studentized())).toList();
        return new ScatterChart(
                word("regression.residuals", r.part().label()),
                stamp.source(r.n()),
                word("number"),
                Axis.covering(
                        word("regression.fitted"),
                        "",
                        3,
                        drawn.stream()
                                .mapToDouble(RegressionResult.Case::fitted)
                                .toArray()),
                Axis.covering(
                        word("regression.studentized"),
                        "",
                        2,
                        DoubleStream.concat(
                                        DoubleStream.of(0),
                                        drawn.stream().mapToDouble(RegressionResult.Case::studentized))
                                .toArray()),
                0,
                drawn.stream()
                        .map(c -> new ScatterChart.Point(
                                Integer.toString(c.number()), c.fitted(), c.studentized(), marked.contains(c.number())))
                        .toList());
    }

    private Table influence(RegressionResult r) {
        return new Table(
                word("regression.influence", r.part().label()),
                List.of(
                        Column.mark(word("number")),
                        Column.number(word("regression.fitted")),
                        Column.number(word("regression.residual")),
                        Column.number(word("regression.studentized")),
                        Column.number(word("regression.leverage")),
                        Column.number(word("regression.cook"))),
                1,
                r.mostInfluential(INFLUENTIAL).stream()
                        .map(c -> List.of(
                                Cell.of(Integer.toString(c.number())),
                                Cell.of(c.fitted(), 3),
                                Cell.of(c.residual(), 3),
                                Cell.of(c.studentized(), 2),
                                Cell.of(c.leverage(), 3),
                                Cell.of(c.cook(), 3)))
                        .toList(),
                List.of(word("regression.influence.note"), stamp.line(result)));
    }
}
