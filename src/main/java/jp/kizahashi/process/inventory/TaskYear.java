package jp.kizahashi.process.inventory;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Volume;

/**
 * 作業: a part of a work with its cases and time in one 年度. A work of which only the overview is known (概要のみ) has a single
 * one whose time is that of the year.
 *
 * @param id of the task, the same in every year; 0 before it is kept
 * @param position its place within the work, from 1
 * @param time of one case or of the whole year, as the basis says
 * @param version counts the savings; one who saves names the version seen
 */
public record TaskYear(
        long id, long workId, String name, int position, Basis basis, Volume volume, Effort time, int version) {
    /** What the time is of. */
    public enum Basis {
        /** One case: the year is so many times as long as there are cases. */
        CASE,
        /** The year, as estimated in one figure. */
        YEAR;

        public String label() {
            return Messages.get("process.task.basis." + name());
        }
    }

    /** The time of the year. */
    public Effort annual() {
        return basis == Basis.YEAR ? time : time.times(volume.total());
    }
}
