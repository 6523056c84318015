package jp.kizahashi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTests {
    @ParameterizedTest
    @CsvSource({
        "2026-04-01,2026,令和8年度",
        "2027-03-31,2026,令和8年度",
        "2026-03-31,2025,令和7年度",
        "2019-04-15,2019,令和元年度",
        "2019-03-31,2018,平成30年度",
        "1989-01-20,1988,昭和63年度",
        "1989-04-01,1989,平成元年度"
    })
    void the_year_runs_from_april_to_march(LocalDate date, int year, String label) {
        FiscalYear fiscalYear = FiscalYear.of(date);
        assertThat(fiscalYear.year()).isEqualTo(year);
        assertThat(fiscalYear.label()).isEqualTo(label);
        assertThat(fiscalYear.contains(date)).isTrue();
        assertThat(FiscalYear.parse(label)).contains(fiscalYear);
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和８年度", "R8", "令8年度", "2026", "2026年度", "２０２６年度"})
    void spellings_of_one_year_agree(String text) {
        assertThat(FiscalYear.parse(text)).contains(new FiscalYear(2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和0年度", "平成32年度", "昭和64年度", "8年度", "", "26", "0000"})
    void a_year_that_never_was_is_none(String text) {
        assertThat(FiscalYear.parse(text)).isEmpty();
    }

    @Test
    void the_year_of_the_new_era_has_two_names() {
        assertThat(FiscalYear.parse("平成31年度")).isEqualTo(FiscalYear.parse("令和元年度"));
    }

    @Test
    void its_days_are_the_first_of_april_and_the_last_of_march() {
        FiscalYear year = new FiscalYear(2026);
        assertThat(year.firstDay()).isEqualTo("2026-04-01");
        assertThat(year.lastDay()).isEqualTo("2027-03-31");
        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year.next()).isGreaterThan(year);
        assertThat(year.labelBoth()).isEqualTo("令和8年度（2026年度）");
    }
}
