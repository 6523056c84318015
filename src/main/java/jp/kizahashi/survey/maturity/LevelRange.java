package jp.kizahashi.survey.maturity;

import java.util.Collection;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * The levels between which the truth lies while answers are missing.
 *
 * @param low the level if every unanswered statement were not largely true
 * @param high the level if every unanswered statement were largely true
 */
public record LevelRange(int low, int high) {
    public LevelRange {
        if (low < 0 || low > high || high > Instrument.HIGHEST_LEVEL)
            throw new IllegalArgumentException(low + ".." + high);
    }

    /** The weakest link: the lowest low and the lowest high. Needs at least one range. */
    public static LevelRange lowest(Collection<LevelRange> ranges) {
        return ranges.stream().reduce(LevelRange::min).orElseThrow();
    }

    /** The weaker of two. */
    public LevelRange min(LevelRange other) {
        return new LevelRange(Math.min(low, other.low), Math.min(high, other.high));
    }

    /** True when no missing answer can change the level. */
    public boolean settled() {
        return low == high;
    }

    /** The level, or null while missing answers leave it open. */
    public @Nullable Integer level() {
        return settled() ? low : null;
    }

    /** In words: 「E-2」, for level 0 「E-1未満」, for a range 「E-1未満～E-2」. */
    public String text(String prefix) {
        return settled()
                ? text(prefix, low)
                : Messages.get("survey.level.range", text(prefix, low), text(prefix, high));
    }

    private static String text(String prefix, int level) {
        return level == 0
                ? Messages.get("survey.level.below", prefix)
                : Messages.get("survey.level.exact", prefix, String.valueOf(level));
    }
}
