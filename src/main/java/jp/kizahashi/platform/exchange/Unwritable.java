package jp.kizahashi.platform.exchange;

/** What to do with a character that the file's encoding lacks. */
public enum Unwritable {
    /** Write nothing and refuse with PLT-042. */
    REFUSE,
    /** Write 〓 (the printer's geta) in its place; the caller shows the list. */
    REPLACE;

    static final String GETA = "〓";
}
