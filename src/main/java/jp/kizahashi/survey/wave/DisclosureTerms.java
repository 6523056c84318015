package jp.kizahashi.survey.wave;

import jp.kizahashi.platform.Messages;

/** 公表範囲: who gets the suppressed aggregates of a wave. Single answers are seen by the host alone, always. */
public enum DisclosureTerms {
    /** 調査主体のみ. */
    HOST_ONLY,
    /** 回答した団体. */
    RESPONDENTS,
    /** 照会した全団体. */
    INVITED;

    public String label() {
        return Messages.get("survey.wave.disclosure." + name());
    }
}
