package jp.kizahashi.survey.column;

/** What one respondent's cell of a column is. */
public enum Standing {
    /** The question was not put to this respondent (分岐による非対象). */
    NOT_ASKED,
    /** 無回答. */
    NO_ANSWER,
    /** 非該当, as the respondent said. */
    NOT_APPLICABLE,
    /** 不明. */
    UNKNOWN,
    /** 回答. */
    ANSWERED
}
