package jp.kizahashi.survey.study.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an outcome data set.
 *
 * @param set the edition's id, which never means other figures
 * @param source 出典
 * @param asOf the day for which the figures hold
 * @param columns in the order of the figures
 * @param byCode 団体コード of six characters → one figure a column; null where it is missing or does not apply
 */
public record OutcomeTable(
        long set,
        String name,
        String source,
        LocalDate asOf,
        List<OutcomeColumn> columns,
        Map<String, List<@Nullable Double>> byCode) {
    public OutcomeTable {
        columns = List.copyOf(columns);
    }
}
