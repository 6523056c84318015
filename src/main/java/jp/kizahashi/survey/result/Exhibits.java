package jp.kizahashi.survey.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Axis;
import jp.kizahashi.platform.chart.CategoryChart;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Benchmark.Participation;
import jp.kizahashi.survey.result.tabulation.Group;
import jp.kizahashi.survey.result.tabulation.Group.Missing;
import jp.kizahashi.survey.result.tabulation.Group.Summary;
import jp.kizahashi.survey.result.tabulation.Hiding;
import jp.kizahashi.survey.result.tabulation.Stratified;
import jp.kizahashi.survey.result.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/** Charts and tables of a benchmark for screen and paper: each with n, 回収率, date and edition. */
final class Exhibits {
    /** The scale of the pseudo-interval scores. */
    static Axis scores() {
        return new Axis(word("axis.mean"), word("axis.unit"), 1, 8, 1, 2);
    }

    /** The same scale for single scores. */
    static Axis singleScores() {
        return new Axis(word("axis.score"), word("axis.unit"), 1, 8, 1, 2);
    }

    private final Benchmark benchmark;
    private final Stamp stamp;

    Exhibits(Benchmark benchmark, Stamp stamp) {
        this.benchmark = benchmark;
        this.stamp = stamp;
    }

    /** A dot for the mean of the whole and of each cell, with n; the town's own score when it has one. */
    CategoryChart chart(Tabulation t, @Nullable BigDecimal own) {
        List<CategoryChart.Entry> entries =
                t.groups().stream().map(Exhibits::entry).toList();
        CategoryChart.Own mark = own == null ? null : new CategoryChart.Own(word("own"), own);
        return new CategoryChart(
                word("chart", t.label()), source(t.whole()), benchmark.partition(), scores(), entries, mark);
    }

    private static CategoryChart.Entry entry(Group group) {
        BigDecimal mean =
                group.summary().flatMap(Summary::mean).map(BigDecimal::valueOf).orElse(null);
        return new CategoryChart.Entry(group.label(), group.n(), mean, null, null);
    }

    /** n, 回収率, date and edition. */
    Source source(Group whole) {
        return new Source(
                word("source", number(whole.n()), number(whole.asked()), rate(whole.responseRate())),
                stamp.asOfWords(),
                stamp.edition());
    }

    /** The whole distribution of a question: one row a group. */
    Table table(Tabulation t) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(benchmark.partition()).weight(11),
                Column.number(word("asked")).weight(4),
                Column.number(word("handedIn")).weight(4),
                Column.number(word("rate")).weight(4),
                Column.number("n").weight(3)));
        for (int i = 0; i < t.options().size(); i++)
            columns.add(
                    Column.number(optionHead(t, i)).under(word("distribution")).weight(2));
        if (!isChoice(t))
            columns.addAll(List.of(
                    Column.number(mean(t)).weight(4),
                    Column.number(word("median")).weight(4)));
        if (t.kind().map(QuestionKind::isNumber).orElse(false))
            columns.addAll(List.of(
                    Column.number(word("lower")).weight(4),
                    Column.number(word("upper")).weight(4)));
        if (t.kind().isPresent()) columns.add(Column.mark(word("missing")).weight(6));
        else columns.add(Column.number(word("itemMeans")).weight(5));
        List<List<Cell>> rows = t.groups().stream().map(g -> row(t, g)).toList();
        return new Table(word("table", t.label()), columns, 1, rows, notes(t));
    }

    private static String optionHead(Tabulation t, int option) {
        return t.isScored() ? Integer.toString(option + 1) : t.options().get(option);
    }

    private static boolean isChoice(Tabulation t) {
        return t.kind().filter(k -> k.hasOptions() && k != QuestionKind.LADDER).isPresent();
    }

    private static String mean(Tabulation t) {
        return t.isScored() ? word("meanScore") : word("mean", t.unit());
    }

    private List<Cell> row(Tabulation t, Group g) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(g.label()),
                Cell.of(g.asked()),
                Cell.of(g.handedIn()),
                Cell.of(rate(g.responseRate())),
                Cell.of(g.n())));
        for (int i = 0; i < t.options().size(); i++) {
            int option = i;
            cells.add(g.summary().map(s -> Cell.of(s.counts().get(option))).orElseGet(Cell::none));
        }
        if (!isChoice(t)) cells.addAll(List.of(figure(g, Summary::mean), figure(g, Summary::median)));
        if (t.kind().map(QuestionKind::isNumber).orElse(false))
            cells.addAll(List.of(figure(g, Summary::lowerQuartile), figure(g, Summary::upperQuartile)));
        cells.add(t.kind().isPresent() ? Cell.of(missing(g)) : itemMeans(t, g));
        return cells;
    }

    /** The mean of the items' means that are shown anyway: says nothing new about anybody, and needs no complete sheets. */
    private Cell itemMeans(Tabulation domain, Group g) {
        List<Optional<Double>> means = benchmark.questions().stream()
                .filter(q -> q.domain().equals(domain.label()))
                .map(q -> (g.equals(domain.whole()) ? Optional.of(q.whole()) : q.cell(g.label()))
                        .flatMap(Group::summary)
                        .flatMap(Summary::mean))
                .toList();
        if (means.isEmpty() || means.stream().anyMatch(Optional::isEmpty)) return Cell.none();
        return Cell.of(
                means.stream().mapToDouble(Optional::orElseThrow).average().orElseThrow(), 2);
    }

    private static Cell figure(Group g, Function<Summary, Optional<Double>> which) {
        return g.summary().flatMap(which).map(v -> Cell.of(v, 2)).orElseGet(Cell::none);
    }

    private static String missing(Group g) {
        return g.missing().map(Exhibits::kinds).orElseGet(() -> word("missing.together", number(g.withoutValue())));
    }

    private static String kinds(Missing m) {
        return m.noAnswer() + "・" + m.notApplicable() + "・" + m.unknown();
    }

    /** Why cells are empty, what the columns mean. */
    List<String> notes(Tabulation t) {
        List<String> notes = new ArrayList<>(hidden(t));
        if (t.kind().equals(Optional.of(QuestionKind.LADDER))) notes.add(word("note.options", options(t)));
        if (t.isScored()) notes.add(word("note.score"));
        notes.add(word(t.kind().isPresent() ? "note.missing" : "note.itemMeans"));
        notes.add(source(t.whole()).line());
        return notes;
    }

    /** Each hidden group with the reason in words. */
    static List<String> hidden(Tabulation t) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Hiding why : Hiding.values()) {
            List<String> labels = t.groups().stream()
                    .filter(g -> g.hiding().equals(Optional.of(why)))
                    .map(Group::label)
                    .toList();
            if (!labels.isEmpty()) sentences.add(word("note.hidden", String.join("、", labels), why.words()));
        }
        return List.copyOf(sentences);
    }

    private static String options(Tabulation t) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < t.options().size(); i++)
            named.add((i + 1) + "＝" + t.options().get(i));
        return String.join("、", named);
    }

    /** Who answered against who was asked. */
    Table composition(String label, List<Participation> groups) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(participation(benchmark.whole()));
        for (Participation p : groups) rows.add(participation(p));
        return new Table(
                word("composition", label),
                List.of(
                        Column.text(label).weight(3),
                        Column.number(word("asked")),
                        Column.number(word("handedIn")),
                        Column.number(word("rate")),
                        Column.number(word("shareAsked")),
                        Column.number(word("shareHandedIn"))),
                1,
                rows,
                List.of(source(benchmark.whole()).line()));
    }

    private List<Cell> participation(Participation p) {
        Participation whole = benchmark.whole();
        return List.of(
                Cell.of(p.label()),
                Cell.of(p.asked()),
                Cell.of(p.handedIn()),
                Cell.of(rate(p.responseRate())),
                Cell.of(rate(Group.percent(p.asked(), whole.asked()))),
                Cell.of(rate(Group.percent(p.handedIn(), whole.handedIn()))));
    }

    /** The same for all bodies asked. */
    Source source(Participation whole) {
        return new Source(
                word("source", number(whole.handedIn()), number(whole.asked()), rate(whole.responseRate())),
                stamp.asOfWords(),
                stamp.edition());
    }

    /** Every scored item and domain on the whole: n, mean, median. */
    Table overview() {
        List<List<Cell>> rows = Stream.concat(benchmark.domains().stream(), benchmark.questions().stream())
                .filter(Tabulation::isScored)
                .map(t -> List.of(
                        Cell.of(t.kind().isEmpty() ? word("domain", t.label()) : t.label()),
                        Cell.of(t.whole().n()),
                        figure(t.whole(), Summary::mean),
                        figure(t.whole(), Summary::median)))
                .toList();
        return new Table(
                word("overview.table"),
                List.of(
                        Column.text(word("item")).weight(3),
                        Column.number("n"),
                        Column.number(word("meanScore")),
                        Column.number(word("median"))),
                1,
                rows,
                List.of(
                        word("note.score"),
                        word("sheet.dash"),
                        source(benchmark.whole()).line()));
    }

    /** The means that all asked bodies would have, with their assumption. */
    Table stratified() {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(word("stratified.assumption"), word("stratified.error")));
        for (Tabulation t : Stream.concat(benchmark.domains().stream(), benchmark.questions().stream())
                .toList())
            t.stratified().ifPresent(s -> {
                rows.add(stratified(t, s));
                if (!s.reason().isEmpty()) notes.add(word("stratified.without", t.label(), s.reason()));
                if (!s.merged().isEmpty())
                    notes.add(word("stratified.merged", t.label(), String.join("、", s.merged())));
            });
        notes.add(source(benchmark.whole()).line());
        return new Table(
                word("stratified.table"),
                List.of(
                        Column.text(word("item")).weight(3),
                        Column.number("n"),
                        Column.number(word("meanScore")),
                        Column.number(word("stratified.mean")),
                        Column.number(word("stratified.se")),
                        Column.mark(word("stratified.interval")).weight(2)),
                1,
                rows,
                notes);
    }

    private static List<Cell> stratified(Tabulation t, Stratified s) {
        Cell interval = s.census()
                ? Cell.of(word("stratified.census"))
                : s.estimate()
                        .flatMap(m -> s.standardError().map(e -> Cell.of(interval(m, e))))
                        .orElseGet(Cell::none);
        return List.of(
                Cell.of(t.label()),
                Cell.of(t.whole().n()),
                figure(t.whole(), Summary::mean),
                s.estimate().map(v -> Cell.of(v, 2)).orElseGet(Cell::none),
                s.standardError().map(v -> Cell.of(v, 3)).orElseGet(Cell::none),
                interval);
    }

    private static String interval(double mean, double error) {
        return Cell.of(mean - 1.96 * error, 2).shown() + "〜"
                + Cell.of(mean + 1.96 * error, 2).shown();
    }

    /** 16.7％; — when nobody was asked. */
    static String rate(Optional<BigDecimal> percent) {
        return percent.map(p -> p.toPlainString() + "％").orElse("—");
    }

    static String number(long value) {
        return Cell.of(value).shown();
    }

    static String word(String key, Object... arguments) {
        return Messages.get("survey.benchmark." + key, arguments);
    }
}
