package jp.kizahashi.survey.study;

import java.time.Instant;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.study.exhibit.StudyStamp;

/**
 * 分析の版: one computation, which never changes.
 *
 * @param note why there is another; empty for the first
 * @param benchmarkEdition the counted answers
 * @param outcomeSet the outcome set's edition
 * @param seed of everything random
 * @param inputs SHA-256 of the data file
 * @param figures SHA-256 of the result
 * @param productVersion that computed it
 * @param n bodies used
 */
public record StudyEdition(
        long id,
        long studyId,
        int number,
        String note,
        long benchmarkEdition,
        long outcomeSet,
        long seed,
        String inputs,
        String figures,
        String productVersion,
        int handedIn,
        int n,
        Instant computedAt) {
    /** 第1版（令和8年11月22日（日）10:15計算）. */
    String label(Dates dates) {
        return Messages.get("survey.study.edition.label", Integer.toString(number), dates.time(computedAt));
    }

    /** What stands with the exhibits. */
    StudyStamp stamp(String study, String host, String wave, String outcomes, String asOf, Dates dates) {
        return new StudyStamp(study, host, wave, outcomes, asOf, label(dates), productVersion, seed, inputs, figures);
    }
}
