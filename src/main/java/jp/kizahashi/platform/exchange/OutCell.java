package jp.kizahashi.platform.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell to be written. Texts stay texts (a code keeps its zeros, a leading = is no formula), numbers stay numbers. */
public sealed interface OutCell {
    /** A text; also the way to write a code of digits. */
    record Text(String text) implements OutCell {}

    /** A number with all its digits. */
    record Number(BigDecimal value) implements OutCell {}

    /** A day, written 2026/4/1. */
    record Day(LocalDate day) implements OutCell {}

    /** An empty cell. */
    OutCell EMPTY = new Text("");

    static OutCell text(String text) {
        return new Text(text);
    }

    static OutCell number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static OutCell number(BigDecimal value) {
        return new Number(value);
    }

    static OutCell day(LocalDate day) {
        return new Day(day);
    }

    /** As it stands in a CSV file. */
    default String plain() {
        return switch (this) {
            case Text t -> t.text;
            case Number n -> n.value.toPlainString();
            case Day d -> d.day.getYear() + "/" + d.day.getMonthValue() + "/" + d.day.getDayOfMonth();
        };
    }
}
