package jp.kizahashi.org.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coming day will change, in counts, and what is not settled yet.
 *
 * @param begin posts that begin on the day
 * @param end posts whose last day is the day before
 * @param leavers accounts that end with the day before
 * @param followed duties that go to a successor
 * @param unfollowed duties that nobody follows yet
 */
record ComingDay(
        LocalDate day,
        String date,
        int begin,
        int end,
        int leavers,
        int followed,
        int unfollowed,
        List<Problem> problems) {
    /**
     * Something to settle before the day.
     *
     * @param href where to settle it, null when there is no single page
     */
    record Problem(String sentence, @Nullable String href) {}
}
