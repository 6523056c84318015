package jp.kizahashi.survey.answer;

import java.util.List;

/**
 * What a body entered for one question. 無回答 is the absence of an entry, never a state: the three ways of not giving a
 * value stay apart.
 *
 * @param values option codes, or the one number (plain decimal), day (ISO) or text; empty unless {@link State#ANSWERED}
 */
public record Entry(State state, List<String> values) {
    /** 回答, 非該当, 不明. */
    public enum State {
        ANSWERED,
        NOT_APPLICABLE,
        UNKNOWN
    }

    /** 非該当. */
    public static final Entry NOT_APPLICABLE = new Entry(State.NOT_APPLICABLE, List.of());

    /** 不明. */
    public static final Entry UNKNOWN = new Entry(State.UNKNOWN, List.of());

    public Entry {
        values = List.copyOf(values);
        if ((state == State.ANSWERED) == values.isEmpty()) throw new IllegalArgumentException(state + " " + values);
    }

    /** An answer of one or several values. */
    public static Entry of(String... values) {
        return new Entry(State.ANSWERED, List.of(values));
    }

    /** The only or first value; empty text when nothing was answered. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
