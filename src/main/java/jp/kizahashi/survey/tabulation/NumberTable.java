package jp.kizahashi.survey.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.stats.sample.Description;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.form.Form;

/**
 * 数値の集計: the figures of a number over the whole and over the categories of another question.
 *
 * @param unit of the number: 件, 千円; may be empty
 * @param of what is counted
 */
public record NumberTable(
        String code, String label, String unit, Optional<Heading> columns, List<Part> parts, CaseUnit of) {
    /** One segment; without a summary when nobody answered. */
    public record Part(String label, Bases bases, Optional<Summary> summary) {
        Part hidden() {
            return new Part(label, bases, Optional.empty());
        }

        /** The same without the two values that are one respondent's each. */
        Part withoutExtremes() {
            return new Part(label, bases, summary.map(Summary::withoutExtremes));
        }
    }

    /**
     * The figures of at least one answer, in the unit of the question.
     *
     * @param sum exact
     * @param minimum NaN, as is the maximum, where single answers are not shown
     * @param lowerQuartile type 7, as Excel's QUARTILE.INC
     */
    public record Summary(
            BigDecimal sum,
            double mean,
            double minimum,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double maximum) {
        Summary withoutExtremes() {
            return new Summary(sum, mean, Double.NaN, lowerQuartile, median, upperQuartile, Double.NaN);
        }
    }

    public NumberTable {
        parts = List.copyOf(parts);
    }

    /** 全体. */
    public Part whole() {
        return parts.getFirst();
    }

    public String title() {
        return columns.map(c -> Messages.get("survey.tabulation.title.cross", c.label(), label))
                .orElse(label);
    }

    /** 題名（数値／N=26／単位：件）; the number goes before it. */
    public String caption() {
        String n = Integer.toString(whole().bases().answered());
        String caption =
                Messages.get("survey.tabulation.caption", title(), Messages.get("survey.tabulation.number"), n);
        return unit.isEmpty()
                ? caption
                : Messages.get(
                        "survey.tabulation.caption.unit", title(), Messages.get("survey.tabulation.number"), n, unit);
    }

    NumberTable with(List<Part> others) {
        return new NumberTable(code, label, unit, columns, others, of);
    }

    /** @param each the column, or one for each repetition */
    static NumberTable of(List<Column> each, Optional<Variable> within, CaseUnit of) {
        Question question = each.getFirst().question();
        List<Gathering> parts = new ArrayList<>(List.of(new Gathering(Counting.wholeLabel())));
        within.ifPresent(v -> v.heading().categories().forEach(c -> parts.add(new Gathering(c))));
        int repetitions = each.size();
        int cases = each.getFirst().size() * repetitions;
        for (int i = 0; i < cases; i++) {
            if (within.isPresent() && !within.get().exists(i)) continue;
            Column column = each.get(i % repetitions);
            int respondent = i / repetitions;
            if (within.isEmpty() && repetitions > 1 && column.standing(respondent) == Standing.NOT_ASKED) continue;
            parts.getFirst().add(column, respondent);
            if (within.isEmpty() || within.get().standing(i) != Standing.ANSWERED) continue;
            for (int c = 1; c < parts.size(); c++)
                if (within.get().in(i, c - 1)) parts.get(c).add(column, respondent);
        }
        return new NumberTable(
                Form.stem(question.code()),
                question.label(),
                question.unit(),
                within.map(Variable::heading),
                parts.stream().map(Gathering::part).toList(),
                of);
    }

    /** The answers of one segment. */
    private static final class Gathering {
        private final String label;
        private final int[] standings = new int[Standing.values().length];
        private final List<BigDecimal> numbers = new ArrayList<>();

        Gathering(String label) {
            this.label = label;
        }

        void add(Column column, int respondent) {
            Standing standing = column.standing(respondent);
            standings[standing.ordinal()]++;
            if (standing == Standing.ANSWERED) numbers.add(column.number(respondent));
        }

        Part part() {
            return new Part(label, Bases.of(standings), numbers.isEmpty() ? Optional.empty() : Optional.of(summary()));
        }

        private Summary summary() {
            Description d = Description.of(
                    numbers.stream().mapToDouble(BigDecimal::doubleValue).toArray());
            return new Summary(
                    numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    d.mean(),
                    d.minimum(),
                    d.lowerQuartile(),
                    d.median(),
                    d.upperQuartile(),
                    d.maximum());
        }
    }
}
