package jp.kizahashi.process.effect;

import java.util.Collection;
import java.util.Optional;
import jp.kizahashi.process.effort.Ratio;

/**
 * 削減時間 and 削減率 of a year, from whole seconds. Rates are taken from the seconds and rounded half up when printed; the
 * printed hours give others (see {@code SavingTests} for the table of 花巻市).
 *
 * @param beforeSeconds 従来の作業時間 of a year, above 0
 * @param savedSeconds what it fell by; below 0 when it grew
 */
public record Saving(long beforeSeconds, long savedSeconds) {
    public Saving {
        if (beforeSeconds <= 0) throw new IllegalArgumentException("before: " + beforeSeconds);
    }

    public static Saving between(long beforeSeconds, long afterSeconds) {
        return new Saving(beforeSeconds, beforeSeconds - afterSeconds);
    }

    /** 削減率. */
    public Ratio rate() {
        return Ratio.of(savedSeconds, beforeSeconds);
    }

    public Saving plus(Saving other) {
        return new Saving(
                Math.addExact(beforeSeconds, other.beforeSeconds), Math.addExact(savedSeconds, other.savedSeconds));
    }

    /** All together; its rate is 合計に対する率. Empty without any. */
    public static Optional<Saving> total(Collection<Saving> savings) {
        return savings.stream().reduce(Saving::plus);
    }

    /** 業務ごとの率の平均: every work counts alike, however long it takes. Empty without any. */
    public static Optional<Ratio> meanRate(Collection<Saving> savings) {
        return savings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Ratio.sum(savings.stream().map(Saving::rate).toList()).dividedBy(Ratio.of(savings.size(), 1)));
    }
}
