package jp.kizahashi.survey.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;

/** A number in bands that the host set, each from its bound (included) to the next (not included). */
record BandVariable(Column column, List<BigDecimal> cuts, Heading heading) implements Variable {
    static BandVariable of(Column column, List<BigDecimal> cuts) {
        Question q = column.question();
        Heading heading = new Heading(q.code(), q.label(), false, true, false, labels(cuts, q.unit()), List.of());
        return new BandVariable(column, cuts, heading);
    }

    private static List<String> labels(List<BigDecimal> cuts, String unit) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i <= cuts.size(); i++) {
            String from = i == 0 ? "" : Messages.get("survey.tabulation.band.from", shown(cuts.get(i - 1)) + unit);
            String below =
                    i == cuts.size() ? "" : Messages.get("survey.tabulation.band.below", shown(cuts.get(i)) + unit);
            labels.add(from + below);
        }
        return labels;
    }

    private static String shown(BigDecimal bound) {
        return Cell.of(bound, Math.max(0, bound.stripTrailingZeros().scale())).shown();
    }

    @Override
    public int size() {
        return column.size();
    }

    @Override
    public Standing standing(int index) {
        return column.standing(index);
    }

    @Override
    public boolean in(int index, int category) {
        BigDecimal number = column.number(index);
        return (category == 0 || number.compareTo(cuts.get(category - 1)) >= 0)
                && (category == cuts.size() || number.compareTo(cuts.get(category)) < 0);
    }
}
