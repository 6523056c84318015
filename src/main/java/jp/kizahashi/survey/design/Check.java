package jp.kizahashi.survey.design;

/**
 * A rule that the host lays over the answers: units, totals, comparison with the year before.
 *
 * @param code unique among the codes of questions and checks, such as {@code C01}; the reason for a soft fault is kept
 *     under it
 * @param formula what must be true ({@link jp.kizahashi.survey.design.formula.Formula}); where it cannot be told for want
 *     of an answer nothing is wrong
 * @param severity what happens when it is false
 * @param message the sentence the respondent reads: what is odd, and what to do
 */
public record Check(String code, String formula, Severity severity, String message) {
    /** What a false formula means. */
    public enum Severity {
        /** The answers are not taken. */
        HARD,
        /** They are taken with a reason. */
        SOFT
    }
}
