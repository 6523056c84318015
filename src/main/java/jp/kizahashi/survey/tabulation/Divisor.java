package jp.kizahashi.survey.tabulation;

import jp.kizahashi.platform.Messages;

/** What percentages are of. */
public enum Divisor {
    /** 回答者: those who gave an answer. */
    ANSWERED,
    /** 対象: all to whom the question was put, 無回答, 非該当 and 不明 included. */
    PUT;

    public String label() {
        return Messages.get("survey.tabulation.base." + name());
    }
}
