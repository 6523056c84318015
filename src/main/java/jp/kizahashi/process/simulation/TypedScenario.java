package jp.kizahashi.process.simulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it was typed; kept whole, so that it can be read and run again.
 *
 * @param perDay 1開庁日の件数
 * @param cases counted cases of a run
 * @param warmUp cases before them that are not counted
 * @param runs how many runs
 * @param seed of the first run
 * @param spread how much times vary
 * @param opens 執務時間, such as 08:30
 * @param people 人数 by lane
 * @param hourlyCost yen by lane
 * @param minutes 分 by step's id
 * @param shares 割合 in percent by sequence flow's id
 * @param waiting true when 待ち of the table is in; missing in scenarios of before, and then not
 */
public record TypedScenario(
        String name,
        String perDay,
        String cases,
        String warmUp,
        String runs,
        String seed,
        Spread spread,
        String opens,
        String breakFrom,
        String breakTo,
        String closes,
        Map<String, String> people,
        Map<String, String> hourlyCost,
        Map<String, String> minutes,
        Map<String, String> shares,
        @Nullable Boolean waiting) {
    /** How much the time of a step varies from case to case. */
    public enum Spread {
        /** Always the same. */
        NONE,
        /** Lognormal with a coefficient of variation of 0.5. */
        SOME,
        /** Exponential: a coefficient of variation of 1. */
        MUCH
    }

    public TypedScenario {
        people = Map.copyOf(people);
        hourlyCost = Map.copyOf(hourlyCost);
        minutes = Map.copyOf(minutes);
        shares = Map.copyOf(shares);
    }

    public boolean waits() {
        return Boolean.TRUE.equals(waiting);
    }
}
