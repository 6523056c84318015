package jp.kizahashi.survey.study.exhibit;

import static jp.kizahashi.survey.study.exhibit.StudyWords.number;
import static jp.kizahashi.survey.study.exhibit.StudyWords.p;
import static jp.kizahashi.survey.study.exhibit.StudyWords.pWords;
import static jp.kizahashi.survey.study.exhibit.StudyWords.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.CategoryChart;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.stats.regression.Coefficient;
import jp.kizahashi.survey.study.estimate.ComponentResult;
import jp.kizahashi.survey.study.estimate.LogitResult;
import jp.kizahashi.survey.study.estimate.StudyResult;
import jp.kizahashi.survey.study.estimate.StudyRun;

/** ロジット: each yes/no outcome on the indices, and all outcomes side by side for each index. */
record LogitExhibits(StudyWords words, StudyResult result, StudyStamp stamp) {
    List<Exhibit> all() {
        if (result.logits().isEmpty())
            return List.of(Exhibit.list("logit-none", word("part.logits"), List.of(word("logit.none"))));
        List<Exhibit> all = new ArrayList<>();
        List<Chart> charts = result.components().stream()
                .map(this::forest)
                .filter(c -> !c.entries().isEmpty())
                .<Chart>map(c -> c)
                .toList();
        all.add(Exhibit.of("logit-overview", word("logit.overview"), List.of(), overview()));
        if (!charts.isEmpty())
            all.add(Exhibit.of("logit-domains", word("logit.domains"), List.of(word("logit.domains.lead")))
                    .with(charts));
        for (LogitResult l : result.logits()) all.add(exhibit(l));
        return all;
    }

    private Table overview() {
        return new Table(
                word("logit.overview.table"),
                List.of(
                        Column.text(word("data.part")).weight(3),
                        Column.number(word("logit.ones")),
                        Column.number(word("logit.zeros")),
                        Column.number(word("logit.deviance")),
                        Column.number("McFadden"),
                        Column.number(word("logit.ratioP")),
                        Column.text(word("logit.state"))),
                1,
                result.logits().stream()
                        .map(l -> List.of(
                                Cell.of(l.part().label()),
                                Cell.of(l.ones()),
                                Cell.of(l.n() - l.ones()),
                                Cell.of(l.deviance(), 2),
                                Cell.of(l.mcFadden(), 3),
                                p(l.likelihoodRatioP()),
                                l.converged()
                                        ? Cell.of(word("logit.converged"))
                                        : Cell.strong(word("logit.notConverged"))))
                        .toList(),
                List.of(stamp.line(result)));
    }

    private CategoryChart forest(ComponentResult c) {
        List<CategoryChart.Entry> entries = new ArrayList<>();
        List<Double> ends = new ArrayList<>(List.of(-0.1, 0.1));
        for (LogitResult l : result.logits()) {
            Coefficient line = line(l, c.domain());
            if (!Double.isFinite(line.low()) || !Double.isFinite(line.high())) continue;
            ends.addAll(List.of(line.low(), line.high()));
            entries.add(new CategoryChart.Entry(
                    l.part().label(),
                    l.n(),
                    BigDecimal.valueOf(line.estimate()),
                    BigDecimal.valueOf(line.low()),
                    BigDecimal.valueOf(line.high())));
        }
        return new CategoryChart(
                word("logit.forest", c.label()),
                stamp.source(result.n()),
                word("data.part"),
                Axis.covering(
                        word("regression.raw"),
                        "",
                        2,
                        ends.stream().mapToDouble(Double::doubleValue).toArray()),
                entries,
                new CategoryChart.Own(word("noRelation"), BigDecimal.ZERO));
    }

    private static Coefficient line(LogitResult l, String domain) {
        return l.lines().stream()
                .filter(c -> c.name().equals(domain))
                .findFirst()
                .orElseThrow();
    }

    private Exhibit exhibit(LogitResult l) {
        List<String> sentences = new ArrayList<>();
        sentences.add(word("regression.outcome", l.label()));
        sentences.add(word(
                "logit.lead",
                Integer.toString(l.n()),
                Integer.toString(l.ones()),
                number(l.deviance(), 2),
                number(l.nullDeviance(), 2),
                number(l.likelihoodRatio(), 2),
                Integer.toString(l.modelDegrees()),
                pWords(l.likelihoodRatioP())));
        sentences.add(word(
                "logit.quality",
                number(l.mcFadden(), 3),
                number(l.coxSnell(), 3),
                number(l.nagelkerke(), 3),
                pWords(l.calibrationP()),
                number(l.areaUnderCurve(), 3)));
        sentences.addAll(words.sentences(l.findings()));
        List<Table> tables = new ArrayList<>();
        tables.add(table(l, l.lines(), word("logit.table", l.part().label()), word("logit.note", family(l))));
        if (!l.firth().isEmpty()) {
            sentences.add(word("logit.firth.why", Integer.toString(StudyRun.EVENTS_PER_VARIABLE)));
            tables.add(table(l, l.firth(), word("logit.firth", l.part().label()), word("logit.firth.note")));
        }
        return Exhibit.of("logit-" + l.part().column(), l.part().label(), sentences, tables.toArray(Table[]::new));
    }

    private String family(LogitResult l) {
        int tests = result.families().stream()
                .filter(f -> f.group() == l.part().group())
                .mapToInt(StudyResult.FamilyResult::made)
                .sum();
        return word("family", l.part().group().label(), Integer.toString(tests));
    }

    private Table table(LogitResult l, List<Coefficient> lines, String caption, String note) {
        boolean wald = lines.equals(l.lines());
        return new Table(
                caption,
                List.of(
                        Column.text(word("regression.variable")).weight(4),
                        Column.number(word("logit.coefficient")).weight(3),
                        Column.number(word("regression.se")).weight(3),
                        Column.number(wald ? "z" : word("logit.root")).weight(3),
                        Column.number(word("regression.p")).weight(4),
                        Column.number("Holm").under(word("adjusted")).weight(4),
                        Column.number("BH").under(word("adjusted")).weight(4),
                        Column.number(word("logit.odds")).weight(3),
                        Column.number(word("low"))
                                .under(word("logit.oddsInterval"))
                                .weight(3),
                        Column.number(word("high"))
                                .under(word("logit.oddsInterval"))
                                .weight(3)),
                1,
                lines.stream().map(c -> row(l, c, wald)).toList(),
                List.of(note, stamp.line(result)));
    }

    private List<Cell> row(LogitResult l, Coefficient c, boolean wald) {
        var test = wald ? result.test(l.part(), c.name()) : java.util.Optional.<StudyResult.Test>empty();
        return List.of(
                Cell.of(words.label(c.name())),
                Cell.of(c.estimate(), 4),
                Cell.of(c.standardError(), 4),
                Cell.of(c.statistic(), 3),
                p(c.p()),
                test.map(t -> p(t.holm())).orElseGet(Cell::none),
                test.map(t -> p(t.benjaminiHochberg())).orElseGet(Cell::none),
                odds(c.estimate()),
                odds(c.low()),
                odds(c.high()));
    }

    /** An end of a profile may be infinite: then the odds ratio is 0 or ∞, in words. */
    private static Cell odds(double logOdds) {
        if (logOdds == Double.POSITIVE_INFINITY) return Cell.of("∞");
        if (logOdds == Double.NEGATIVE_INFINITY) return Cell.of("0");
        return Cell.of(Math.exp(logOdds), 3);
    }
}
