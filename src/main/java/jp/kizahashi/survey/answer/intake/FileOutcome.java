package jp.kizahashi.survey.answer.intake;

import jp.kizahashi.platform.Messages;

/** What became of one returned file. Every file has exactly one, so the counts add up to the files. */
public enum FileOutcome {
    /** 受付: its entries are an edition now. */
    ACCEPTED,
    /** 重複: another sheet of the same body counts. */
    DOUBLE,
    /** 旧版: a form that was issued before the present one. */
    OLD_VERSION,
    /** 改変: not the form that was issued. */
    ALTERED,
    /** 記入の誤り: the right form with entries that cannot be taken. */
    FAULTY,
    /** 読めない: no workbook, or none of our forms in it. */
    UNREADABLE,
    /** 締切後: the first sheet of a body after the wave was closed. */
    LATE,
    /** 同意取下げ: the body took its consent back; it hands in again itself. */
    WITHDRAWN,
    /** 対象外: a form of another wave, or of a body that was not asked. */
    NOT_INVITED;

    public String label() {
        return Messages.get("survey.intake.outcome." + name());
    }
}
