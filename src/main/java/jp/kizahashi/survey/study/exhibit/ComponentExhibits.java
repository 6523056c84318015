package jp.kizahashi.survey.study.exhibit;

import static jp.kizahashi.survey.study.exhibit.StudyWords.number;
import static jp.kizahashi.survey.study.exhibit.StudyWords.percent;
import static jp.kizahashi.survey.study.exhibit.StudyWords.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.LineChart;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.study.estimate.ComponentResult;
import jp.kizahashi.survey.study.estimate.StudyResult;

/** 主成分: what each domain's index is made of, and how well its items hang together. */
record ComponentExhibits(StudyWords words, StudyResult result, StudyStamp stamp) {
    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>();
        for (ComponentResult c : result.components()) {
            List<Chart> charts = c.items().size() > 1 ? List.of(scree(c)) : List.of();
            all.add(Exhibit.of("component-" + c.domain(), c.label(), sentences(c), eigenvalues(c), loadings(c))
                    .with(charts));
        }
        return all;
    }

    private List<String> sentences(ComponentResult c) {
        List<String> sentences = new ArrayList<>();
        sentences.add(word(
                "component.lead",
                percent(c.contributions().getFirst()),
                Integer.toString(c.kaiser()),
                Integer.toString(c.parallel())));
        sentences.add(
                Double.isNaN(c.spearmanBrown())
                        ? word("component.alpha", number(c.alpha(), 3), number(c.omega(), 3))
                        : word("component.two", number(c.spearmanBrown(), 3)));
        sentences.addAll(words.sentences(c.findings()));
        return sentences;
    }

    private LineChart scree(ComponentResult c) {
        double[] values = Stream.of(c.eigenvalues(), c.thresholds())
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new LineChart(
                word("component.scree", c.label()),
                stamp.source(result.n()),
                word("component.component"),
                IntStream.rangeClosed(1, c.eigenvalues().size())
                        .mapToObj(i -> word("component.nth", Integer.toString(i)))
                        .toList(),
                Axis.covering(
                        word("component.eigenvalue"),
                        "",
                        3,
                        DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(values))
                                .toArray()),
                null,
                List.of(
                        new LineChart.Series(word("component.eigenvalue"), decimals(c.eigenvalues())),
                        new LineChart.Series(word("component.threshold"), decimals(c.thresholds()))));
    }

    private static List<BigDecimal> decimals(List<Double> values) {
        return values.stream().map(BigDecimal::valueOf).toList();
    }

    private Table eigenvalues(ComponentResult c) {
        List<List<Cell>> rows = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < c.eigenvalues().size(); i++) {
            sum += c.contributions().get(i);
            rows.add(List.of(
                    Cell.of(word("component.nth", Integer.toString(i + 1))),
                    Cell.of(c.eigenvalues().get(i), 3),
                    Cell.of(percent(c.contributions().get(i))),
                    Cell.of(percent(sum)),
                    Cell.of(c.thresholds().get(i), 3)));
        }
        return new Table(
                word("component.eigenvalues", c.label()),
                List.of(
                        Column.text(word("component.component")),
                        Column.number(word("component.eigenvalue")),
                        Column.number(word("component.contribution")),
                        Column.number(word("component.cumulative")),
                        Column.number(word("component.threshold"))),
                1,
                rows,
                List.of(word("component.note"), stamp.line(result)));
    }

    private Table loadings(ComponentResult c) {
        int k = c.items().size();
        List<Column> columns =
                new ArrayList<>(List.of(Column.text(word("component.item")).weight(3)));
        for (int i = 1; i <= k; i++)
            columns.add(
                    Column.number(word("component.nth", Integer.toString(i))).under(word("component.loading")));
        columns.add(Column.number(word("component.itemRest")));
        columns.add(Column.number(word("component.alphaIfDropped")));
        List<List<Cell>> rows = new ArrayList<>();
        for (int v = 0; v < k; v++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(c.itemLabels().get(v))));
            for (double loading : c.loadings().get(v)) row.add(Cell.of(loading, 3));
            row.add(v < c.itemRest().size() ? Cell.of(c.itemRest().get(v), 3) : Cell.none());
            row.add(v < c.alphaIfDropped().size() ? Cell.of(c.alphaIfDropped().get(v), 3) : Cell.none());
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(List.of(word("component.sign")));
        if (k < 3) notes.add(word("component.noAlpha"));
        notes.add(stamp.line(result));
        return new Table(word("component.loadings", c.label()), columns, 1, rows, notes);
    }
}
