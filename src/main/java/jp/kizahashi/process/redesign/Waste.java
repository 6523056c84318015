package jp.kizahashi.process.redesign;

import jp.kizahashi.platform.Messages;

/** ムリ・ムダ・重複・手戻り. */
public enum Waste {
    OVERLOAD,
    WASTE,
    DOUBLE,
    REWORK;

    public String label() {
        return Messages.get("process.redesign.waste." + name());
    }
}
