package jp.kizahashi.process.effect;

import jp.kizahashi.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The effect of an improvement in one 年度, at one stage.
 *
 * @param errorsBefore mistakes of a year before; null when not counted
 * @param errorsAfter mistakes of a year after; null when not counted
 * @param basis how the figures are known
 */
public record Effect(
        long improvementId,
        EffectStage stage,
        FiscalYear fiscalYear,
        long beforeSeconds,
        long afterSeconds,
        @Nullable Integer errorsBefore,
        @Nullable Integer errorsAfter,
        String basis) {
    public Saving saving() {
        return Saving.between(beforeSeconds, afterSeconds);
    }
}
