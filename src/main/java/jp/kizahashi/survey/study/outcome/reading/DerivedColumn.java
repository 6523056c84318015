package jp.kizahashi.survey.study.outcome.reading;

import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;

/**
 * The share of chosen columns that are 1 (行政改革実施率: items done ÷ items that apply to the body).
 *
 * @param of codes of taken columns of marks
 * @param knownOnly false: one missing item makes the share missing; true: the share of the known items
 */
public record DerivedColumn(String code, String label, List<String> of, boolean knownOnly) {
    public DerivedColumn {
        of = List.copyOf(of);
    }

    public OutcomeColumn kept() {
        return new OutcomeColumn(code, label, OutcomeColumn.Kind.SHARE);
    }

    /** Σ of the items ÷ number of items, over the items that apply and, with {@link #knownOnly}, are known. */
    Figure figure(Map<String, Figure> byCode) {
        double sum = 0;
        int known = 0;
        boolean isMissing = false;
        for (String code : of) {
            Figure item = byCode.getOrDefault(code, Figure.MISSING);
            Double value = item.value();
            if (value != null) {
                sum += value;
                known++;
            } else if (!item.isNotApplicable()) isMissing = true;
        }
        if (isMissing && (!knownOnly || known == 0)) return Figure.MISSING;
        return known == 0 ? Figure.NOT_APPLICABLE : Figure.of(sum / known);
    }
}
