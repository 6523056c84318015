package jp.kizahashi.survey.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a body entered for one question. 無回答 is the absence of an entry, never a state: the three ways of not giving a
 * value stay apart.
 *
 * @param values option codes, or the one number (plain decimal), day (ISO), month ({@code 2026-04}) or text, or the attached
 *     files ({@link AttachedFile#value()}); empty unless
 *     {@link State#ANSWERED}
 * @param words what was added to その他; empty without. Left out of the JSON when empty, so that older digests still hold
 */
public record Entry(
        State state,
        List<String> values,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String words) {
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

    /** Entries of before その他 took words have none. */
    @JsonCreator
    public Entry(State state, List<String> values, @Nullable String words) {
        this.state = state;
        this.values = List.copyOf(values);
        this.words = Objects.requireNonNullElse(words, "");
        if ((state == State.ANSWERED) == values.isEmpty()) throw new IllegalArgumentException(state + " " + values);
    }

    /** An entry without words added. */
    public Entry(State state, List<String> values) {
        this(state, values, "");
    }

    /** An answer of one or several values. */
    public static Entry of(String... values) {
        return new Entry(State.ANSWERED, List.of(values));
    }

    /** The same entry with the words added to その他. */
    public Entry with(String added) {
        return new Entry(state, values, added);
    }

    /** The only or first value; empty text when nothing was answered. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
