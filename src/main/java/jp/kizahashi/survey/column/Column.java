package jp.kizahashi.survey.column;

import java.math.BigDecimal;
import jp.kizahashi.survey.design.Question;

/**
 * The answers of all respondents of a wave to one question, in the same order in every column of the wave. Respondents are
 * numbered from 0; who they are is not known here.
 */
public interface Column {
    /** The question as it was asked; in a repeated section its code ends with the option, {@code T01@3}. */
    Question question();

    /** How many respondents the wave has. */
    int size();

    Standing standing(int respondent);

    /**
     * Whether an option was chosen.
     *
     * @param option index in {@link Question#options()}
     */
    boolean chose(int respondent, int option);

    /** The index of the one chosen option of a 単一回答; −1 without an answer. */
    int choice(int respondent);

    /** The number of a 数値 or 金額; only where answered. */
    BigDecimal number(int respondent);

    /** The day (ISO), month or free text, or the words added to その他; empty without. */
    String text(int respondent);
}
