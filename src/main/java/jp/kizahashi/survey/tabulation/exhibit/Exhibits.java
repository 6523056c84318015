package jp.kizahashi.survey.tabulation.exhibit;

import static jp.kizahashi.survey.tabulation.exhibit.Look.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.LineChart;
import jp.kizahashi.platform.chart.LineChart.Series;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.tabulation.Association;
import jp.kizahashi.survey.tabulation.Bases;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.NumberTable;
import jp.kizahashi.survey.tabulation.NumberTable.Part;
import jp.kizahashi.survey.tabulation.NumberTable.Summary;
import jp.kizahashi.survey.tabulation.TextList;
import jp.kizahashi.survey.tabulation.Timeline;
import jp.kizahashi.survey.tabulation.commentary.Commentary;
import jp.kizahashi.survey.tabulation.commentary.Remarks;

/** 図表 of every kind of table. */
public final class Exhibits {
    private static final double LEVEL = 0.05;

    /** So many texts stand in an exhibit; the others are in the files of answers. */
    private static final int MOST_TEXTS = 500;

    private Exhibits() {}

    /** Counts with their chart and 講評. */
    public static Exhibit counts(CountTable counts, Look look) {
        return new Exhibit(
                Optional.of(counts),
                new CountGrid(counts, look).table(),
                new CountPicture(counts, look).chart(),
                Commentary.of(counts, look.base()));
    }

    /** 数値: one row a segment. */
    public static Exhibit numbers(NumberTable numbers) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text(numbers.columns().map(c -> c.label()).orElseGet(() -> word("segmentHead")))
                        .weight(3)));
        for (String head : List.of("bases.answered", "sum", "mean", "minimum", "lower", "median", "upper", "maximum"))
            columns.add(Column.number(word(head)));
        for (String head : List.of("bases.noAnswer", "bases.notApplicable", "bases.unknown", "bases.put"))
            columns.add(Column.number(word(head)));
        List<List<Cell>> rows = numbers.parts().stream().map(Exhibits::row).toList();
        Table table = new Table(numbers.caption(), columns, 1, rows, List.of(word("note.quartiles")));
        return new Exhibit(Optional.empty(), table, Optional.empty(), Remarks.on(numbers));
    }

    private static List<Cell> row(Part part) {
        List<Cell> row = new ArrayList<>(
                List.of(Cell.of(part.label()), Cell.of(part.bases().answered())));
        row.add(part.summary().map(s -> Cell.of(s.sum(), decimals(s.sum()))).orElseGet(Cell::none));
        Stream.<java.util.function.ToDoubleFunction<Summary>>of(
                        Summary::mean,
                        Summary::minimum,
                        Summary::lowerQuartile,
                        Summary::median,
                        Summary::upperQuartile,
                        Summary::maximum)
                .forEach(f -> row.add(
                        part.summary().map(s -> Cell.of(f.applyAsDouble(s), 1)).orElseGet(Cell::none)));
        Bases b = part.bases();
        for (int base : List.of(b.noAnswer(), b.notApplicable(), b.unknown(), b.put())) row.add(Cell.of(base));
        return row;
    }

    private static int decimals(BigDecimal sum) {
        return Math.max(0, sum.stripTrailingZeros().scale());
    }

    /** 新規と累計. */
    public static Exhibit timeline(Timeline timeline, Look look) {
        List<List<Cell>> rows = timeline.periods().stream()
                .map(p -> List.of(Cell.of(p.label()), Cell.of(p.fresh()), Cell.of(p.cumulative())))
                .toList();
        List<String> notes = new ArrayList<>(List.of(word(
                "note.timeline",
                timeline.bases().answered(),
                timeline.bases().noAnswer()
                        + timeline.bases().notApplicable()
                        + timeline.bases().unknown(),
                timeline.bases().notAsked())));
        if (timeline.outside() > 0)
            notes.add(word("note.outside", timeline.unit().of(timeline.outside())));
        Table table = new Table(
                timeline.caption(),
                List.of(
                        Column.text(word("period")).weight(2),
                        Column.number(word("fresh", timeline.unit().word())),
                        Column.number(word("cumulative", timeline.unit().word()))),
                1,
                rows,
                notes);
        return new Exhibit(
                Optional.empty(),
                table,
                timeline.periods().isEmpty() ? Optional.empty() : Optional.of(line(timeline, look)),
                Remarks.on(timeline));
    }

    private static LineChart line(Timeline timeline, Look look) {
        List<Timeline.Period> periods = timeline.periods();
        int last = periods.getLast().cumulative();
        return new LineChart(
                timeline.caption(),
                look.source(timeline.bases().answered()),
                word("period"),
                periods.stream().map(Timeline.Period::label).toList(),
                Axis.covering(
                        word("count", timeline.unit().word()), timeline.unit().word(), 0, 0, last),
                null,
                List.of(
                        Series.of(
                                word("series.cumulative"),
                                periods.stream()
                                        .map(p -> BigDecimal.valueOf(p.cumulative()))
                                        .toArray(BigDecimal[]::new)),
                        Series.of(
                                word("series.fresh"),
                                periods.stream()
                                        .map(p -> BigDecimal.valueOf(p.fresh()))
                                        .toArray(BigDecimal[]::new))));
    }

    /** 自由回答の一覧. */
    public static Exhibit texts(TextList texts) {
        String caption = word(
                texts.others() ? "caption.others" : "caption.texts",
                texts.label(),
                texts.bases().answered());
        List<List<Cell>> rows = texts.lines().stream()
                .limit(MOST_TEXTS)
                .map(l -> List.<Cell>of(Cell.of(texts.shown(l))))
                .toList();
        List<String> notes = new ArrayList<>(List.of(word("note.texts")));
        int more = texts.lines().size() - rows.size();
        if (more > 0) notes.add(word("note.more", more));
        Table table = new Table(caption, List.of(Column.text(word("text"))), 0, rows, notes);
        return new Exhibit(Optional.empty(), table, Optional.empty(), Remarks.on(texts));
    }

    /** 検定 beside a cross table: the figures of each test, and in words what they mean. */
    public static Exhibit association(CountTable counts, Association association) {
        List<List<Cell>> rows = association.tests().stream()
                .map(t -> List.of(
                        Cell.of(t.label()),
                        Cell.of(t.n()),
                        Cell.of(word("test.method." + t.method())),
                        t.degrees() > 0 ? Cell.of(t.chiSquared(), 2) : Cell.none(),
                        t.degrees() > 0 ? Cell.of(t.degrees()) : Cell.none(),
                        Cell.of(p(t.p())),
                        Cell.of(p(t.adjusted())),
                        Cell.of(t.cramersV(), 2)))
                .toList();
        Table table = new Table(
                word("test.caption", counts.title()),
                List.of(
                        Column.text(word("test.what")).weight(4),
                        Column.number("n"),
                        Column.text(word("test.method")),
                        Column.number("χ²"),
                        Column.number(word("test.degrees")),
                        Column.number("p"),
                        Column.number(word("test.adjusted")),
                        Column.number("V")),
                1,
                rows,
                List.of(word("test.note.method"), word("test.note.census")));
        return new Exhibit(Optional.empty(), table, Optional.empty(), words(association));
    }

    private static List<String> words(Association association) {
        if (!association.reason().isEmpty()) return List.of(word("test.none." + association.reason()));
        List<String> said = new ArrayList<>();
        int all = association.tests().size();
        List<String> found = association.tests().stream()
                .filter(t -> t.adjusted() < LEVEL)
                .map(t -> word(
                        "test.found",
                        t.label(),
                        p(t.adjusted()),
                        Cell.of(t.cramersV(), 2).shown()))
                .toList();
        if (all > 1) said.add(word("test.several", all));
        said.add(found.isEmpty() ? word("test.nothing") : word("test.differ", String.join("、", found)));
        return said;
    }

    private static String p(double p) {
        return p < 0.001 ? word("test.tiny") : Cell.of(p, 3).shown();
    }
}
