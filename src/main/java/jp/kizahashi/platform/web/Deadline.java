package jp.kizahashi.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 期限 as typed: a day, and the time of it at which offices close or another one; in Tokyo. */
public final class Deadline {
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 15);

    private Deadline() {}

    /** 17:15 of the day. */
    public static Instant of(LocalDate day) {
        return day.atTime(OFFICE_CLOSES).atZone(Dates.TOKYO).toInstant();
    }

    /** The moment; empty without a day, or when the time is none. */
    public static Optional<Instant> of(@Nullable LocalDate day, @Nullable String time) {
        if (day == null || time == null) return Optional.empty();
        return time(time).map(t -> day.atTime(t).atZone(Dates.TOKYO).toInstant());
    }

    /** Whether the text is a time of day: 17:15, 9:00. */
    public static boolean isTime(String typed) {
        return time(typed).isPresent();
    }

    private static Optional<LocalTime> time(String typed) {
        String plain = typed.strip();
        try {
            return Optional.of(LocalTime.parse(plain.length() == 4 ? "0" + plain : plain));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
