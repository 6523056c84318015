package jp.kizahashi.platform.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kizahashi.platform.backup.Backups.Listed;

/**
 * How old the newest backup is.
 *
 * @param none whether there is no backup at all
 * @param hours whole hours since the newest was begun
 */
record BackupAge(boolean none, long hours) {
    /** A night's backup that took place is never older; two hours are for its making. */
    private static final int NIGHT = 26;

    static BackupAge of(List<Listed> newestFirst, Instant now) {
        if (newestFirst.isEmpty()) return new BackupAge(true, 0);
        return new BackupAge(
                false, Duration.between(newestFirst.getFirst().at(), now).toHours());
    }

    /** Whether a night went by without one. */
    public boolean isTooOld() {
        return none || hours > NIGHT;
    }

    /** Whole days, for words. */
    public long days() {
        return hours / 24;
    }
}
