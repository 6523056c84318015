package jp.kizahashi.survey.answer;

import jp.kizahashi.platform.Messages;

/** The way an edition came in. */
public enum Via {
    /** By a person of the body signed in here. */
    WEB,
    /** Through the one-time code of a letter. */
    CODE,
    /** As a returned workbook. */
    EXCEL;

    public String label() {
        return Messages.get("survey.submission.via." + name());
    }
}
