package jp.kizahashi.survey.design;

import jp.kizahashi.platform.Messages;

/** 公表範囲 of one question: the widest use of its answers, never wider than what the wave itself promised. */
public enum Publicity {
    /** As the wave says. */
    AS_WAVE,
    /** Only in figures over several respondents; never beside a name, free text never quoted. */
    FIGURES,
    /** Read by the host only; in no published table. */
    HOST_ONLY;

    public String label() {
        return Messages.get("survey.question.publicity." + name());
    }
}
