package jp.kizahashi.survey.answer;

/**
 * Something to look at before a sheet is handed in.
 *
 * @param section id of the section to go to
 * @param code of the question, or of the check whose reason is wanted
 * @param label the question's name
 * @param sentence what is the matter and what to do
 */
public record Finding(Kind kind, String section, String code, String label, String sentence) {
    /** How grave it is. */
    public enum Kind {
        /** Must be put right. */
        WRONG,
        /** Is taken with a reason. */
        REASON,
        /** A required question without an answer: asked once more, then taken. */
        OPEN
    }

    /** Whether handing in waits for it. */
    public boolean blocks() {
        return kind != Kind.OPEN;
    }
}
