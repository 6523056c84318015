package jp.kizahashi.survey.design;

import jp.kizahashi.platform.Messages;

/** How a question of a questionnaire is answered. A matrix is not a kind: see {@link Asking#grid()}. */
public enum QuestionKind {
    /** One of eight rising choices, worth the pseudo-interval scores 1 to 8; the choices' codes are the scores. */
    LADDER,
    /** 単一回答, all choices in view. */
    SINGLE,
    /** 単一回答 from a pull-down, for many choices. */
    PULLDOWN,
    /** 複数回答. */
    MULTIPLE,
    /** A number with its unit. */
    NUMBER,
    /** An amount of money in the unit of the question: 円, 千円, 百万円. */
    MONEY,
    /** A day. */
    DATE,
    /** A month of a year, kept as {@code 2026-04}. */
    YEAR_MONTH,
    /** One line. */
    SHORT_TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** One or several files, attached on the screen; never in a questionnaire for persons, whom a file can name. */
    FILE;

    /** True when the answer is a choice among options. */
    public boolean hasOptions() {
        return takesOne() || this == MULTIPLE;
    }

    /** True when the answer is exactly one of the options. */
    public boolean takesOne() {
        return this == LADDER || this == SINGLE || this == PULLDOWN;
    }

    /** True when the answer is a decimal number. */
    public boolean isNumber() {
        return this == NUMBER || this == MONEY;
    }

    /** True when the answer is free text. */
    public boolean isText() {
        return this == SHORT_TEXT || this == LONG_TEXT;
    }

    /** True when the answer may be several values: ticked options, attached files. */
    public boolean takesSeveral() {
        return this == MULTIPLE || this == FILE;
    }

    /** The word on the page and in a list of questions. */
    public String label() {
        return Messages.get("survey.question.kind." + name());
    }
}
