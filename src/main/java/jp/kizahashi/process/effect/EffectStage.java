package jp.kizahashi.process.effect;

import jp.kizahashi.platform.Messages;

/** 見込 (estimated before), 実施 (what the change as made should give), 実測 (measured afterwards). */
public enum EffectStage {
    PROPOSED,
    EXECUTED,
    MEASURED;

    public String label() {
        return Messages.get("process.effect.stage." + name());
    }
}
