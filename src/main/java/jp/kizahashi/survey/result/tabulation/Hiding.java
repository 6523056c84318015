package jp.kizahashi.survey.result.tabulation;

import jp.kizahashi.platform.Messages;

/** Why a figure is not shown. */
public enum Hiding {
    /** Nobody answered. */
    NOBODY,
    /** Too few answered. */
    FEW,
    /** Another hidden group could be found by subtracting this one. */
    REST,
    /** It would differ from another shown figure by too few bodies. */
    DIFFERENCE;

    /** The reason as a sentence. */
    public String words() {
        return Messages.get("survey.benchmark.hiding." + name());
    }
}
