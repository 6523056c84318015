package jp.kizahashi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTests {
    @ParameterizedTest
    @CsvSource({
        "2026-11-21,令和8年11月21日,R8.11.21",
        "2019-05-01,令和元年5月1日,R1.5.1",
        "2019-04-30,平成31年4月30日,H31.4.30",
        "1989-01-08,平成元年1月8日,H1.1.8",
        "1989-01-07,昭和64年1月7日,S64.1.7",
        "1926-12-25,昭和元年12月25日,S1.12.25",
        "1926-12-24,大正15年12月24日,T15.12.24",
        "1873-01-01,明治6年1月1日,M6.1.1"
    })
    void the_era_changes_on_its_day(LocalDate date, String longForm, String shortForm) {
        assertThat(Wareki.format(date)).isEqualTo(longForm);
        assertThat(Wareki.formatShort(date)).isEqualTo(shortForm);
        assertThat(Wareki.parse(longForm)).contains(date);
        assertThat(Wareki.parse(shortForm)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和８年４月１日", "㋿8年4月1日", "r8.4.1", "令8.04.01", "R08/04/01", " 令和 8年 4月 1日 ", "R8-4-1"})
    void offices_spell_the_same_day_in_many_ways(String text) {
        assertThat(Wareki.parse(text)).contains(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和元年4月30日",
                "平成31年5月1日",
                "令和8年2月29日",
                "令和8年13月1日",
                "令和0年5月1日",
                "慶応3年1月1日",
                "明治5年1月1日",
                "8年4月1日",
                ""
            })
    void a_day_outside_its_era_or_calendar_is_no_date(String text) {
        assertThat(Wareki.parse(text)).isEmpty();
    }

    @Test
    void every_day_for_a_century_and_a_half_comes_back_as_itself() {
        for (LocalDate d = LocalDate.of(1873, 1, 1); d.getYear() < 2040; d = d.plusDays(1))
            assertThat(Wareki.parse(Wareki.format(d))).contains(d);
    }

    @Test
    void days_before_the_solar_calendar_are_refused() {
        assertThatThrownBy(() -> Wareki.format(LocalDate.of(1872, 12, 31))).isInstanceOf(DateTimeException.class);
    }

    @Test
    void both_calendars_stand_side_by_side() {
        assertThat(Wareki.formatBoth(LocalDate.of(2026, 11, 21))).isEqualTo("令和8年11月21日（2026年11月21日）");
        assertThat(Wareki.formatMonth(LocalDate.of(2019, 6, 1))).isEqualTo("令和元年6月");
    }
}
