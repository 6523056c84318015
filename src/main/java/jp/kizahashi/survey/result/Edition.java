package jp.kizahashi.survey.result;

import java.time.Instant;
import jp.kizahashi.platform.web.Dates;

/**
 * 集計の版: a count of a wave's answers that cannot change.
 *
 * @param number 1 for the count at closure
 * @param note 訂正: why there is another; empty for the first
 * @param sha256 of the counted content
 * @param isPublished whether any asked body may see it
 */
public record Edition(
        long id,
        long waveId,
        int number,
        String note,
        String sha256,
        int asked,
        int handedIn,
        Instant countedAt,
        boolean isPublished) {
    /** 第1版（令和8年11月13日（金）17:15集計）. */
    public String label(Dates dates) {
        return Exhibits.word("edition.label", String.valueOf(number), dates.time(countedAt));
    }
}
