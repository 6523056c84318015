package jp.kizahashi.survey.design.exchange.expression;

import java.util.Map;

/** What a name in an expression stands for. */
public sealed interface Meaning {
    /**
     * A question that is asked here.
     *
     * @param code its code here
     * @param hasOptions whether its answer is one or more of its options
     * @param options the codes of its options: as the file has them → as they are here
     */
    record Asked(String code, boolean hasOptions, Map<String, String> options) implements Meaning {}

    /** One option of a question with several: ticked, or not. */
    record Ticked(String code, String option) implements Meaning {}

    /** A value computed from others. */
    record Computed(Expression expression) implements Meaning {}

    /** The answers of the file's names. */
    @FunctionalInterface
    interface Names {
        /** @throws Untranslatable when nothing of that name can be asked about here */
        Meaning of(String name) throws Untranslatable;
    }
}
