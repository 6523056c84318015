package jp.kizahashi.platform;

/**
 * A rule's refusal that a person can quote by telephone. Each module has one enum of them.
 *
 * <p>The sentence stands in {@code messages/<module>.properties} under {@link #messageKey()}.
 */
public interface Problem {
    /** The number a person reads out, such as {@code SVY-012}; never reused. */
    String number();

    /** The constant's name; enums give it. */
    String name();

    /** The key of the Japanese sentence, such as {@code problem.SVY-012}. */
    default String messageKey() {
        return "problem." + number();
    }
}
