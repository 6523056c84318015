package jp.kizahashi.survey.design.formula;

import java.util.List;

/** The values that a formula reads. */
@FunctionalInterface
public interface Given {
    /** Nothing was answered. */
    Given NOTHING = code -> List.of();

    /**
     * The values given for a question: option codes, or the one number (plain decimal), day (ISO), month or text; empty for
     * 無回答, 非該当 and 不明.
     *
     * @param code of the question
     */
    List<String> values(String code);
}
