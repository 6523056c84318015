package jp.kizahashi.survey.answer.sheet.cell;

/**
 * What is wrong in a returned sheet, so that a person finds the place: 回答票 の D14、設問 Q03.
 *
 * @param sheet the sheet's name; empty when it concerns the file
 * @param cell such as D14; empty when it has no place
 * @param question the question's code; empty when it concerns the form
 * @param value the cell's text as it was read
 * @param sentence what is wrong and what to do, in Japanese
 */
public record SheetFault(Kind kind, String sheet, String cell, String question, String value, String sentence) {
    /** How a fault weighs; a sheet is as bad as its worst. */
    public enum Kind {
        /** An entry that does not fit its question: 記入の誤り. */
        ENTRY,
        /** The form is not the one that was issued: 改変. */
        ALTERED,
        /** No form of ours: 読めない. */
        NO_FORM
    }
}
