package jp.kizahashi.stats.published;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.kizahashi.stats.published.ModelFigures.Figure;
import jp.kizahashi.stats.published.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Compares each figure of a published table with what the others allow, the rounding of all of them carried through.
 *
 * <p>The number of cases links everything; where it is not printed every number up to a limit is tried. A line or model
 * whose own figures already conflict says nothing about the number of cases, so that one misprint does not make the rest
 * of the table unreadable. What depends on nothing printed is called unchecked. Assumes least squares with a constant
 * and two-sided p-values, rounded to nearest.
 */
public final class TableCheck {
    private final PublishedTable table;
    private final List<RowFigures> rows;
    private final List<PublishedTable.Row> lines;
    private final List<ModelFigures> models;
    private final int smallest;
    private final SortedSet<Integer> byModel = new TreeSet<>();
    private final List<SortedSet<Integer>> byRow = new ArrayList<>();

    /**
     * @param table as printed
     * @param largestN the largest number of cases to try when none is printed; 2,000 covers every survey of all
     *     municipalities
     */
    public TableCheck(PublishedTable table, int largestN) {
        this.table = table;
        lines = new ArrayList<>();
        if (table.constant() != null) lines.add(table.constant());
        lines.addAll(table.rows());
        rows = lines.stream().map(RowFigures::new).toList();
        smallest = table.variables() + 2;
        int largest = Math.max(smallest, table.n() == null ? largestN : Math.max(largestN, table.n()));
        models = IntStream.rangeClosed(smallest, largest)
                .mapToObj(n -> new ModelFigures(table, n))
                .toList();
        for (RowFigures row : rows) byRow.add(new TreeSet<>());
        for (int n = smallest; n <= largest; n++) {
            if (model(n).isConsistent()) byModel.add(n);
            for (int r = 0; r < rows.size(); r++)
                if (rows.get(r).isConsistent(df(n))) byRow.get(r).add(n);
        }
    }

    private ModelFigures model(int n) {
        return models.get(n - smallest);
    }

    private double df(int n) {
        return n - table.variables() - 1.0;
    }

    /** The numbers of cases with which every figure can be true; empty when there is none. */
    public SortedSet<Integer> possibleN() {
        SortedSet<Integer> possible = new TreeSet<>(byModel);
        for (SortedSet<Integer> row : byRow) possible.retainAll(row);
        return possible;
    }

    /** True when no figure disagrees. */
    public boolean isConsistent() {
        return verdicts().stream().noneMatch(v -> v.outcome() == Outcome.DISAGREES);
    }

    /** One verdict a printed figure, and one for n in any case. */
    public List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>(List.of(sampleSize()));
        if (table.k() != null) verdicts.add(variables(table.k()));
        for (int r = 0; r < rows.size(); r++) row(r, verdicts);
        for (Figure figure : Figure.values()) {
            Printed printed = ModelFigures.printed(table).get(figure.ordinal());
            if (printed != null) verdicts.add(model(figure, printed));
        }
        return verdicts;
    }

    private Verdict sampleSize() {
        SortedSet<Integer> possible = casesWithout(-1, byModel, false);
        List<Range> ranges =
                Range.merged(possible.stream().map(n -> new Range(n, n + 0.999)).toList());
        List<Range> whole = ranges.stream()
                .map(r -> new Range(r.low(), Math.floor(r.high())))
                .toList();
        Integer n = table.n();
        Outcome outcome = possible.isEmpty()
                ? Outcome.OTHERS_CONFLICT
                : n == null ? Outcome.UNCHECKED : possible.contains(n) ? Outcome.AGREES : Outcome.DISAGREES;
        return new Verdict("", "n", n == null ? "" : n.toString(), outcome, whole);
    }

    private Verdict variables(int k) {
        double counted = table.rows().size();
        Outcome outcome = k == table.rows().size() ? Outcome.AGREES : Outcome.DISAGREES;
        return new Verdict("", "k", Integer.toString(k), outcome, List.of(new Range(counted, counted)));
    }

    private void row(int r, List<Verdict> verdicts) {
        PublishedTable.Row line = lines.get(r);
        RowFigures figures = rows.get(r);
        SortedSet<Integer> cases = casesWithout(r, byModel, true);
        if (line.beta() != null)
            verdicts.add(verdict(line.name(), "beta", line.beta(), List.of(figures.beta()), line.t() != null));
        List<Range> t = new ArrayList<>();
        List<Range> p = new ArrayList<>();
        for (int n : ends(cases)) {
            t.addAll(figures.statistic(df(n)));
            if (line.t() != null) p.add(RowFigures.probability(line.t().truth(), df(n)));
        }
        if (line.t() != null) {
            boolean checked = line.p() != null || line.beta() != null;
            verdicts.add(verdict(line.name(), "t", line.t(), hulls(t), checked));
        }
        if (line.p() != null) verdicts.add(verdict(line.name(), "p", line.p(), hulls(p), line.t() != null));
    }

    /** t and p move steadily with n, so that the smallest and largest n span what all between them bring. */
    private static List<Integer> ends(SortedSet<Integer> cases) {
        return cases.isEmpty() ? List.of() : List.of(cases.first(), cases.last());
    }

    private static List<Range> hulls(List<Range> ranges) {
        List<Range> hulls = new ArrayList<>();
        for (boolean negative : new boolean[] {true, false}) {
            List<Range> side =
                    ranges.stream().filter(r -> r.high() <= 0 == negative).toList();
            if (side.isEmpty()) continue;
            hulls.add(new Range(
                    side.stream().mapToDouble(Range::low).min().orElseThrow(),
                    side.stream().mapToDouble(Range::high).max().orElseThrow()));
        }
        return hulls;
    }

    private Verdict model(Figure figure, Printed printed) {
        SortedSet<Integer> others = new TreeSet<>();
        for (int n = smallest; n < smallest + models.size(); n++)
            if (!model(n).without(figure).isEmpty()) others.add(n);
        List<Range> ranges = new ArrayList<>();
        for (int n : casesWithout(-1, others, true)) ranges.add(model(n).of(figure, model(n).without(figure)));
        long printedFigures =
                ModelFigures.printed(table).stream().filter(p -> p != null).count();
        return verdict("", figure.id, printed, ranges, printedFigures > 1);
    }

    /** The numbers of cases that the printed n, the model's figures and all lines but one allow. */
    private SortedSet<Integer> casesWithout(int row, SortedSet<Integer> byModelFigures, boolean usePrinted) {
        SortedSet<Integer> cases = new TreeSet<>();
        for (int n = smallest; n < smallest + models.size(); n++) cases.add(n);
        boolean ownModel = byModelFigures != byModel;
        if (ownModel || !byModelFigures.isEmpty()) cases.retainAll(byModelFigures);
        for (int r = 0; r < byRow.size(); r++) if (r != row && !byRow.get(r).isEmpty()) cases.retainAll(byRow.get(r));
        Integer n = table.n();
        if (usePrinted && n != null) cases.removeIf(c -> !c.equals(n));
        return cases;
    }

    private static Verdict verdict(String row, String figure, Printed printed, List<Range> truths, boolean checked) {
        if (!checked) return new Verdict(row, figure, printed.text(), Outcome.UNCHECKED, List.of(Range.ALL));
        List<Range> unseen =
                Range.merged(truths.stream().map(r -> r.widened(printed.half())).toList());
        Outcome outcome = truths.isEmpty()
                ? Outcome.OTHERS_CONFLICT
                : truths.stream().anyMatch(r -> meets(printed, r)) ? Outcome.AGREES : Outcome.DISAGREES;
        return new Verdict(row, figure, printed.text(), outcome, unseen);
    }

    private static boolean meets(Printed printed, @Nullable Range truth) {
        return truth != null && printed.truth().meets(truth);
    }
}
