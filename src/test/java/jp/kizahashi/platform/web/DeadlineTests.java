package jp.kizahashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlineTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_day_alone_ends_when_offices_close() {
        assertThat(Deadline.of(DAY)).isEqualTo(Instant.parse("2026-11-20T08:15:00Z"));
    }

    @Test
    void times_are_typed_with_one_digit_or_two() {
        assertThat(Deadline.of(DAY, "9:00")).contains(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(Deadline.of(DAY, " 17:15 ")).contains(Deadline.of(DAY));
    }

    @Test
    void what_is_no_time_makes_no_deadline() {
        assertThat(Deadline.of(DAY, "25:00")).isEmpty();
        assertThat(Deadline.of(DAY, "夕方")).isEmpty();
        assertThat(Deadline.of(null, "17:15")).isEmpty();
        assertThat(Deadline.of(DAY, null)).isEmpty();
        assertThat(Deadline.isTime("17:15")).isTrue();
        assertThat(Deadline.isTime("")).isFalse();
    }
}
