package jp.kizahashi.survey.design;

import jp.kizahashi.platform.Messages;

/** How a question of a questionnaire is answered. */
public enum QuestionKind {
    /** One of eight rising choices, worth the pseudo-interval scores 1 to 8; the choices' codes are the scores. */
    LADDER,
    /** 単一回答. */
    SINGLE,
    /** 複数回答. */
    MULTIPLE,
    /** A number with its unit. */
    NUMBER,
    /** A day. */
    DATE,
    /** One line. */
    SHORT_TEXT,
    /** Several lines. */
    LONG_TEXT;

    /** True when the answer is a choice among options. */
    public boolean hasOptions() {
        return this == LADDER || this == SINGLE || this == MULTIPLE;
    }

    /** The word on the page and in a list of questions. */
    public String label() {
        return Messages.get("survey.question.kind." + name());
    }
}
