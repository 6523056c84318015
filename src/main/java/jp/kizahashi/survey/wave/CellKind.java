package jp.kizahashi.survey.wave;

import jp.kizahashi.platform.Messages;

/** The one partition by which a wave's aggregates are divided for others; fixed at opening. */
public enum CellKind {
    /** 人口区分. */
    BAND,
    /** 都道府県. */
    PREFECTURE;

    public String label() {
        return Messages.get("survey.wave.cells." + name());
    }
}
