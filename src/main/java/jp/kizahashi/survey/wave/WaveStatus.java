package jp.kizahashi.survey.wave;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;

/** The life of a wave, with the one table of legal next states. */
public enum WaveStatus {
    /** 準備中. */
    PREPARING,
    /** 回答受付中. */
    OPEN,
    /** 締切後. Corrections become new editions; it may be opened again with a reason. */
    CLOSED;

    private static final Map<WaveStatus, Set<WaveStatus>> NEXT = new EnumMap<>(Map.of(
            PREPARING, EnumSet.of(OPEN),
            OPEN, EnumSet.of(CLOSED),
            CLOSED, EnumSet.of(OPEN)));

    /** True when the step is legal. */
    public boolean mayBecome(WaveStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return Messages.get("survey.wave.status." + name());
    }
}
