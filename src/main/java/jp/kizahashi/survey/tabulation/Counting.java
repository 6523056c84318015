package jp.kizahashi.survey.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.tabulation.CountTable.Kind;
import jp.kizahashi.survey.tabulation.CountTable.Merged;

/** Counts cases by one variable, or by one within the categories of another. */
public final class Counting {
    private Counting() {}

    /** 単純集計. */
    public static CountTable simple(Variable rows, CaseUnit unit) {
        Tally whole = new Tally(rows);
        for (int i = 0; i < rows.size(); i++) if (rows.exists(i)) whole.add(i);
        return new CountTable(
                Kind.SIMPLE,
                rows.heading(),
                Optional.empty(),
                List.of(whole.segment(wholeLabel())),
                unit,
                0,
                merged(rows));
    }

    /**
     * クロス集計: the rows within each category of the columns, and within all cases.
     *
     * @throws IllegalArgumentException when the two variables are of different cases
     */
    public static CountTable cross(Variable rows, Variable columns, CaseUnit unit) {
        if (rows.size() != columns.size()) throw new IllegalArgumentException(rows.size() + ", " + columns.size());
        List<String> labels = columns.heading().categories();
        Tally whole = new Tally(rows);
        List<Tally> parts = labels.stream().map(l -> new Tally(rows)).toList();
        int unclassified = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.exists(i) || !columns.exists(i)) continue;
            whole.add(i);
            if (columns.standing(i) != Standing.ANSWERED) {
                unclassified++;
                continue;
            }
            for (int c = 0; c < parts.size(); c++)
                if (columns.in(i, c)) parts.get(c).add(i);
        }
        List<Segment> segments = new ArrayList<>(List.of(whole.segment(wholeLabel())));
        for (int c = 0; c < labels.size(); c++) segments.add(parts.get(c).segment(labels.get(c)));
        return new CountTable(
                Kind.CROSS, rows.heading(), Optional.of(columns.heading()), segments, unit, unclassified, merged(rows));
    }

    /** マトリクスの設問: items with the same choices in one table, each with bases of its own. */
    public static CountTable grid(String title, List<Variable> items, CaseUnit unit) {
        Heading first = items.getFirst().heading();
        List<Segment> segments = items.stream()
                .map(item -> simple(item, unit).whole().named(item.heading().label()))
                .toList();
        Heading heading = new Heading(
                first.code(),
                title,
                first.multiple(),
                first.ordered(),
                first.repeated(),
                first.categories(),
                first.groups());
        return new CountTable(Kind.GRID, heading, Optional.empty(), segments, unit, 0, List.of());
    }

    /** 全体. */
    public static String wholeLabel() {
        return Messages.get("survey.tabulation.whole");
    }

    private static List<Merged> merged(Variable rows) {
        if (!(rows instanceof GroupedVariable grouped)) return List.of();
        Tally choices = new Tally(grouped.source());
        for (int i = 0; i < rows.size(); i++) if (rows.exists(i)) choices.add(i);
        List<Merged> merged = new ArrayList<>();
        for (Heading.Grouped group : grouped.heading().groups()) {
            int place = grouped.heading().categories().indexOf(group.label());
            merged.add(new Merged(
                    group,
                    grouped.members().get(place).stream()
                            .map(m -> choices.counts[m])
                            .toList()));
        }
        return merged;
    }

    /** The running counts of one segment. */
    private static final class Tally {
        private final Variable rows;
        private final int[] standings = new int[Standing.values().length];
        private final int[] counts;

        Tally(Variable rows) {
            this.rows = rows;
            this.counts = new int[rows.heading().categories().size()];
        }

        void add(int index) {
            Standing standing = rows.standing(index);
            standings[standing.ordinal()]++;
            if (standing != Standing.ANSWERED) return;
            for (int r = 0; r < counts.length; r++) if (rows.in(index, r)) counts[r]++;
        }

        Segment segment(String label) {
            return Segment.of(
                    label, Bases.of(standings), Arrays.stream(counts).boxed().toList());
        }
    }
}
