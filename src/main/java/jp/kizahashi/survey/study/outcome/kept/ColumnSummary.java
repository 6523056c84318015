package jp.kizahashi.survey.study.outcome.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.stats.sample.Description;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeColumn.Kind;
import jp.kizahashi.survey.study.outcome.OutcomeRow;

/**
 * How the figures of a column lie: bodies = {@code n} + {@code missing} + {@code notApplicable}.
 *
 * @param n bodies with a figure
 * @param ones bodies with 1, for a column of yes and no
 * @param description of the figures; empty without any
 */
public record ColumnSummary(
        OutcomeColumn column, int n, int missing, int notApplicable, int ones, Optional<Description> description) {
    static List<ColumnSummary> of(List<OutcomeColumn> columns, List<OutcomeRow> rows) {
        List<ColumnSummary> summaries = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) summaries.add(of(columns.get(c), c, rows));
        return summaries;
    }

    private static ColumnSummary of(OutcomeColumn column, int place, List<OutcomeRow> rows) {
        double[] figures = rows.stream()
                .map(r -> r.figures().get(place))
                .filter(Objects::nonNull)
                .mapToDouble(f -> f)
                .toArray();
        int outside = (int)
                rows.stream().filter(r -> r.notApplicable().contains(place)).count();
        int ones = 0;
        for (double figure : figures) if (figure == 1) ones++;
        return new ColumnSummary(
                column,
                figures.length,
                rows.size() - figures.length - outside,
                outside,
                ones,
                figures.length == 0 ? Optional.empty() : Optional.of(Description.of(figures)));
    }

    public int zeros() {
        return n - ones;
    }

    public boolean isYesNo() {
        return column.kind() == Kind.YES_NO;
    }

    /** A figure of the column as people read it: 53.8%, 1,234.5; shares and yes-no columns in per cent. */
    public String shown(double figure) {
        if (column.kind() == Kind.NUMBER) return "%,.1f".formatted(figure);
        return "%.1f%%".formatted(figure * 100);
    }

    /** The share of ones among the known, in per cent; a dash without any. */
    public String share() {
        return n == 0 ? "—" : shown((double) ones / n);
    }
}
