package jp.kizahashi.survey.study.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One edition of an outcome data set.
 *
 * @param number counts the editions of one name from 1
 * @param source 出典: who published it, under which title
 * @param asOf the day for which the figures hold
 * @param file id of the kept original
 * @param sha256 digest of the original, in hexadecimal
 * @param sheet the sheet it was read from; empty for CSV
 * @param lines lines of the original below its header
 * @param bodies bodies with figures
 */
public record OutcomeSet(
        long id,
        String name,
        int number,
        String source,
        LocalDate publishedOn,
        LocalDate asOf,
        long file,
        String sha256,
        String sheet,
        List<OutcomeColumn> columns,
        int lines,
        int bodies,
        Instant keptAt) {
    public OutcomeSet {
        columns = List.copyOf(columns);
    }
}
