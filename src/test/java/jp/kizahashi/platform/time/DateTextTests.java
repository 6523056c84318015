package jp.kizahashi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/4/1",
                "2026-04-01",
                "2026.4.1",
                "2026年4月1日",
                "２０２６年４月１日",
                "20260401",
                "令和8年4月1日",
                "R8.4.1",
                "46113",
                "46113.0",
                "2026-04-01T00:00",
                "2026/4/1 0:00",
                "2026-04-01 00:00:00"
            })
    void one_day_in_every_spelling(String text) {
        assertThat(DateText.parse(text)).contains(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "未定", "2026/2/29", "2026/13/1", "2026/4", "4/1", "令和元年4月1日", "1234", "2026-04-01T08:30"})
    void what_is_no_day_is_none(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }
}
