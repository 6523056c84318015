package jp.kizahashi.survey.study.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.stats.published.PublishedTable;
import jp.kizahashi.stats.published.Range;
import jp.kizahashi.stats.published.TableCheck;
import jp.kizahashi.stats.published.Verdict;
import jp.kizahashi.stats.published.Verdict.Outcome;
import jp.kizahashi.survey.result.HtmlTable;

/** The verdicts on a printed table in sentences and as a table, for screen and paper. */
public final class PublishedCheck {
    private static final int LARGEST_N = 2_000;
    private static final int MOST_N_LISTED = 12;

    private final TableCheck check;
    private final List<Verdict> verdicts;

    PublishedCheck(PublishedTable table) {
        check = new TableCheck(table, LARGEST_N);
        verdicts = check.verdicts();
    }

    public boolean isConsistent() {
        return check.isConsistent();
    }

    /** Whether all figures can be true together. */
    public String title() {
        return word(isConsistent() ? "agrees" : "disagrees");
    }

    /** Which figures do not fit, and which numbers of cases the table allows. */
    public String body() {
        String wrong = verdicts.stream()
                .filter(v -> v.outcome() == Outcome.DISAGREES)
                .map(v -> name(v) + " " + v.printed())
                .collect(Collectors.joining("、"));
        return (wrong.isEmpty() ? word("agrees.body") : word("disagrees.body", wrong)) + cases();
    }

    private String cases() {
        List<Integer> possible = List.copyOf(check.possibleN());
        if (possible.isEmpty()) return word("cases.none");
        if (possible.size() <= MOST_N_LISTED)
            return word("cases.list", possible.stream().map(String::valueOf).collect(Collectors.joining("、")));
        return word(
                "cases.range",
                possible.getFirst().toString(),
                possible.getLast().toString());
    }

    /** One row a figure. */
    public Table table() {
        return new Table(
                word("table"),
                List.of(
                        Column.text(word("figure")).weight(3),
                        Column.number(word("printed")),
                        Column.text(word("verdict")).weight(2),
                        Column.text(word("unseen")).weight(3)),
                1,
                verdicts.stream().map(this::row).toList(),
                List.of(word("note.unseen"), word("note.assumption")));
    }

    /** The table as markup. */
    public String html() {
        return HtmlTable.of(table(), "verdicts");
    }

    private List<Cell> row(Verdict v) {
        String verdict = Messages.get("survey.published.outcome." + v.outcome().name());
        return List.of(
                Cell.of(name(v)),
                Cell.of(v.printed().isEmpty() ? "—" : v.printed()),
                v.outcome() == Outcome.DISAGREES ? Cell.strong(verdict) : Cell.of(verdict),
                Cell.of(unseen(v)));
    }

    private static String name(Verdict v) {
        String figure = Messages.get("survey.published.figure." + v.figure());
        return v.row().isEmpty() ? figure : v.row() + "　" + figure;
    }

    /** The printed values, to the decimals that are printed, that nobody would notice. */
    private String unseen(Verdict v) {
        if (v.outcome() == Outcome.UNCHECKED && v.unseen().stream().allMatch(r -> Double.isInfinite(r.low())))
            return word("unseen.any");
        int decimals = decimals(v);
        String ranges = v.unseen().stream()
                .map(r -> range(r, decimals))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("、"));
        return ranges.isEmpty() ? "—" : ranges;
    }

    private static String range(Range r, int decimals) {
        if (Double.isInfinite(r.low()) && Double.isInfinite(r.high())) return word("unseen.any");
        if (Double.isInfinite(r.low())) return word("unseen.below", shown(r.high(), decimals, RoundingMode.FLOOR));
        if (Double.isInfinite(r.high())) return word("unseen.above", shown(r.low(), decimals, RoundingMode.CEILING));
        String low = shown(r.low(), decimals, RoundingMode.CEILING);
        String high = shown(r.high(), decimals, RoundingMode.FLOOR);
        if (low.equals(high)) return low;
        return new BigDecimal(low).compareTo(new BigDecimal(high)) > 0 ? "" : word("unseen.range", low, high);
    }

    private static String shown(double value, int decimals, RoundingMode towards) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, towards);
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals).toPlainString() : rounded.toPlainString();
    }

    /** As many as the figures of the same kind have at most: a bare 0 stands for 0.000 beside three-digit values. */
    private int decimals(Verdict v) {
        return verdicts.stream()
                .filter(other -> other.figure().equals(v.figure()))
                .map(Verdict::printed)
                .mapToInt(text -> text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.') - 1)
                .max()
                .orElse(0);
    }

    /** The verdicts on paper. */
    Document document(String date) {
        List<String> basis = new ArrayList<>(List.of(word("basis.links"), word("basis.rounding"), word("basis.cases")));
        return Document.titled(word("title"))
                .paper(Paper.A4_PORTRAIT)
                .date(date)
                .summary(word("lead"))
                .lead(title())
                .paragraph(body())
                .table(table())
                .basis(basis)
                .build();
    }

    static String word(String key, Object... arguments) {
        return Messages.get("survey.published." + key, arguments);
    }
}
