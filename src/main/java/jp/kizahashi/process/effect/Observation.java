package jp.kizahashi.process.effect;

import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.stats.sample.Description;

/**
 * 時間計測 of one case.
 *
 * @param seconds above 0
 */
public record Observation(Phase phase, LocalDate on, int seconds, String note) {
    /** Before or after the improvement. */
    public enum Phase {
        BEFORE,
        AFTER;

        public String label() {
            return Messages.get("process.effect.phase." + name());
        }
    }

    /** Number, mean and 95 % interval of a phase's seconds; the interval is NaN below two observations. */
    public static Description describe(List<Observation> all, Phase phase) {
        return Description.of(all.stream()
                .filter(o -> o.phase == phase)
                .mapToDouble(Observation::seconds)
                .toArray());
    }
}
