package jp.kizahashi.survey.study.outcome;

import java.time.LocalDate;
import java.util.List;

/**
 * What an edition is made of.
 *
 * @param file id of the kept original
 * @param sha256 digest of the original, in hexadecimal
 * @param sheet the sheet it was read from; empty for CSV
 * @param columns in the order of the rows' figures
 * @param lines lines of the original below its header
 * @param account how it was read and what became of each line, as JSON; {@code {}} for figures that were not read from a table
 */
public record NewOutcomeSet(
        String name,
        String source,
        LocalDate publishedOn,
        LocalDate asOf,
        long file,
        String sha256,
        String sheet,
        List<OutcomeColumn> columns,
        List<OutcomeRow> rows,
        int lines,
        String account) {
    public NewOutcomeSet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
