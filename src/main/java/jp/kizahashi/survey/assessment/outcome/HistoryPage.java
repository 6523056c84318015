package jp.kizahashi.survey.assessment.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.platform.chart.ChartFigure;
import jp.kizahashi.platform.chart.LineChart;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.Results.Point;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.LevelRange;
import org.jspecify.annotations.Nullable;

/**
 * 推移: confirmed results of one instrument family and one subject over the years.
 *
 * @param points oldest first
 */
record HistoryPage(Assessment assessment, List<Point> points) {

    /** One confirmed result; {@code newInstrument} when it was asked with another version than the one before. */
    record Line(
            Point point, String period, String level, List<String> domains, String holding, boolean newInstrument) {}

    /** A statement whose answer is not what it was; {@code reworded} when its sentence is another. */
    record Change(Item item, Statement statement, String before, String after, boolean gained, boolean reworded) {}

    public Instrument instrument() {
        return assessment.instrument();
    }

    public List<String> domains() {
        return instrument().domains().stream().map(Domain::label).toList();
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean changed = i > 0 && !instrumentId(point).equals(instrumentId(points.get(i - 1)));
            lines.add(new Line(point, period(i), point.result().wholeText(), levels(point), holding(point), changed));
        }
        return lines;
    }

    /** The course of the whole's level; empty with fewer than two results. */
    Optional<LineChart> chart() {
        if (points.size() < 2) return Optional.empty();
        var levels = points.stream().map(p -> value(p.result().whole())).toList();
        List<String> periods = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) periods.add(period(i));
        return Optional.of(new LineChart(
                Messages.get("survey.history.chart", instrument().wholeLabel()),
                source(),
                Messages.get("survey.assessment.year"),
                periods,
                new Axis(Messages.get("survey.assessment.column.level"), "", 0, Instrument.HIGHEST_LEVEL, 1, 0),
                LevelPicture.scale(instrument()),
                List.of(new LineChart.Series(instrument().wholeLabel(), levels))));
    }

    public String picture() {
        return chart().map(c -> ChartFigure.html(c, "course")).orElse("");
    }

    /** The newest results only. */
    HistoryPage last(int most) {
        return new HistoryPage(assessment, points.subList(Math.max(0, points.size() - most), points.size()));
    }

    /** The levels year by year, for the report. */
    Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(Messages.get("survey.assessment.year")));
        columns.add(Column.mark(instrument().wholeLabel()));
        domains().forEach(d -> columns.add(Column.mark(d)));
        columns.add(Column.mark(Messages.get("survey.result.holding")));
        List<List<Cell>> rows = lines().stream().map(HistoryPage::row).toList();
        return new Table(Messages.get("survey.history.title"), columns, 1, rows, List.of());
    }

    private static List<Cell> row(Line line) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(line.period()), Cell.of(line.level())));
        line.domains().forEach(d -> row.add(Cell.of(d)));
        row.add(Cell.of(line.holding()));
        return row;
    }

    /** The two results that {@link #changes} compares. */
    public Optional<String> compared() {
        if (points.size() < 2) return Optional.empty();
        return Optional.of(
                Messages.get("survey.history.compared", period(points.size() - 2), period(points.size() - 1)));
    }

    /** What changed between the last two results. */
    public List<Change> changes() {
        if (points.size() < 2) return List.of();
        Point before = points.get(points.size() - 2);
        Point after = points.getLast();
        return after.result().instrument().statements().stream()
                .filter(s -> !Objects.equals(answer(before, s.id()), answer(after, s.id())))
                .map(s -> change(before, after, s))
                .toList();
    }

    private static Change change(Point before, Point after, Statement statement) {
        boolean same = before.result()
                .instrument()
                .statement(statement.id())
                .map(s -> s.text().equals(statement.text()))
                .orElse(false);
        return new Change(
                after.result().instrument().item(statement.id().item()).orElseThrow(),
                statement,
                label(answer(before, statement.id())),
                label(answer(after, statement.id())),
                answer(after, statement.id())
                        .filter(a -> a == Answer.LARGELY_TRUE)
                        .isPresent(),
                !same);
    }

    private static Optional<Answer> answer(Point point, StatementId id) {
        return point.result().profile().answer(id);
    }

    private static String label(Optional<Answer> answer) {
        return answer.map(Answer::label).orElseGet(() -> Messages.get("survey.answer.none"));
    }

    /** The fiscal year, with the date where two results share one. */
    private String period(int at) {
        Assessment a = points.get(at).assessment();
        long same = points.stream()
                .filter(p -> p.assessment().fiscalYear().equals(a.fiscalYear()))
                .count();
        String year = a.fiscalYear().label();
        return same == 1
                ? year
                : Messages.get(
                        "survey.history.periodWithDay",
                        year,
                        a.asOf().getMonthValue(),
                        a.asOf().getDayOfMonth());
    }

    private List<String> levels(Point point) {
        String prefix = instrument().levelPrefix();
        return instrument().domains().stream()
                .map(d -> point.result().domains().stream()
                        .filter(r -> r.domain().id().equals(d.id()))
                        .map(r -> r.range().text(prefix))
                        .findFirst()
                        .orElse("—"))
                .toList();
    }

    private static String holding(Point point) {
        return Messages.get(
                "ui.progress.of",
                point.result().profile().holding(),
                point.result().instrument().statements().size());
    }

    /** A level that missing answers leave open is no point of the line. */
    private static @Nullable BigDecimal value(LevelRange range) {
        return range.settled() ? BigDecimal.valueOf(range.low()) : null;
    }

    private Source source() {
        Point newest = points.getLast();
        return new Source(
                Messages.get("survey.history.n", points.size()),
                Messages.get("survey.history.until", period(points.size() - 1)),
                Messages.get(
                        "survey.result.version",
                        ResultWords.edition(Optional.of(newest.edition())),
                        instrumentId(newest)));
    }

    private static String instrumentId(Point point) {
        return point.assessment().instrumentId();
    }
}
