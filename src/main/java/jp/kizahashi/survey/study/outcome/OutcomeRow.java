package jp.kizahashi.survey.study.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one body.
 *
 * @param code 団体コード of six characters
 * @param prefecture its prefecture, as the national list has it
 * @param name its name, as the national list has it
 * @param figures one a column; null where it is missing or does not apply
 * @param notApplicable the columns from 0 that do not apply to this body
 */
public record OutcomeRow(
        String code, String prefecture, String name, List<@Nullable Double> figures, List<Integer> notApplicable) {
    public OutcomeRow {
        figures = Collections.unmodifiableList(new ArrayList<>(figures));
        notApplicable = List.copyOf(notApplicable);
    }
}
