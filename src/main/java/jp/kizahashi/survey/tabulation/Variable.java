package jp.kizahashi.survey.tabulation;

import jp.kizahashi.survey.column.Standing;

/** What cases are sorted by: a question or a trait with its categories. Cases are numbered from 0. */
public interface Variable {
    Heading heading();

    /** How many cases there are; a repeated section has some for repetitions that were not put. */
    int size();

    /** False for a repetition that was not put: it counts nowhere. */
    default boolean exists(int index) {
        return true;
    }

    Standing standing(int index);

    /** Whether the case lies in the category; only asked where it is {@link Standing#ANSWERED}. */
    boolean in(int index, int category);
}
