package jp.kizahashi.process.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.effort.Ratio;

/**
 * How past estimates held: 実測 ÷ 見込 of the same improvement and 年度.
 *
 * @param pairs where both exist and something was to be saved
 */
public record Calibration(List<Pair> pairs) {
    public Calibration {
        pairs = List.copyOf(pairs);
    }

    /** One improvement in one 年度. */
    public record Pair(Effect proposed, Effect measured) {
        public Ratio ratio() {
            return Ratio.of(measured.saving().savedSeconds(), proposed.saving().savedSeconds());
        }
    }

    /** Of the newest effects. */
    public static Calibration of(List<Effect> effects) {
        List<Pair> pairs = new ArrayList<>();
        for (Effect proposed : effects) {
            if (proposed.stage() != EffectStage.PROPOSED || proposed.saving().savedSeconds() <= 0) continue;
            effects.stream()
                    .filter(e -> e.stage() == EffectStage.MEASURED
                            && e.improvementId() == proposed.improvementId()
                            && e.fiscalYear().equals(proposed.fiscalYear()))
                    .findFirst()
                    .ifPresent(measured -> pairs.add(new Pair(proposed, measured)));
        }
        return new Calibration(pairs);
    }

    /** Σ実測 ÷ Σ見込; empty without a pair. */
    public Optional<Ratio> overall() {
        if (pairs.isEmpty()) return Optional.empty();
        long measured = pairs.stream()
                .mapToLong(p -> p.measured().saving().savedSeconds())
                .sum();
        long proposed = pairs.stream()
                .mapToLong(p -> p.proposed().saving().savedSeconds())
                .sum();
        return Optional.of(Ratio.of(measured, proposed));
    }
}
