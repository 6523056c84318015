package jp.kizahashi.survey.tabulation;

import jp.kizahashi.platform.Messages;

/** What is counted: the word behind the numbers of tables and sentences. */
public enum CaseUnit {
    /** 自治体. */
    BODY,
    /** 部署. */
    SECTION,
    /** 人. */
    PERSON,
    /** 件: repetitions of a section, or respondents of whom nothing is known. */
    ANSWER;

    /** 自治体, 部署, 人, 件. */
    public String word() {
        return Messages.get("survey.tabulation.unit." + name());
    }

    /** A number with its word: 26自治体. */
    public String of(int count) {
        return Messages.get("survey.tabulation.counted", count, word());
    }
}
