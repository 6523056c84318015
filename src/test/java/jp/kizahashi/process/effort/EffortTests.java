package jp.kizahashi.process.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jp.kizahashi.process.effort.UnitCosts.UnitCost;
import org.junit.jupiter.api.Test;

/** Seconds stay seconds; ratios are rounded only when printed. */
class EffortTests {
    private static final int YEAR = 465 * 240;

    @Test
    void twenty_eight_thousand_minutes_print_as_466_7_hours_and_stay_what_they_are() {
        assertThat(Time.hours(28_000 * 60)).isEqualTo("466.7");
        assertThat(Time.exact(28_000 * 60, Time.MINUTE)).isEqualTo("28000");
        assertThat(Time.hours(364_000L * 3600)).isEqualTo("364,000.0");
    }

    @Test
    void a_time_is_read_in_the_spellings_of_an_office_and_never_rounded() {
        assertThat(Time.parse("2.5", Time.MINUTE)).contains(150L);
        assertThat(Time.parse("２．５", Time.MINUTE)).contains(150L);
        assertThat(Time.parse("1:30", Time.MINUTE)).contains(90L);
        assertThat(Time.parse("1:30", Time.HOUR)).contains(5400L);
        assertThat(Time.parse("1時間30分", Time.MINUTE)).contains(5400L);
        assertThat(Time.parse("90秒", Time.MINUTE)).contains(90L);
        assertThat(Time.parse("1,200", Time.HOUR)).contains(4_320_000L);
        assertThat(Time.parse("0.33", Time.MINUTE)).as("19.8 seconds").isEmpty();
        for (String wrong : List.of("", "-1", "約3", "3分半", "1:75", "99999999999", "時間"))
            assertThat(Time.parse(wrong, Time.MINUTE)).as(wrong).isEmpty();
    }

    @Test
    void what_is_written_is_read_back_to_the_second() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(i < 10_000 ? 10_000 : 3_000_000);
            for (int unit : new int[] {Time.MINUTE, Time.HOUR})
                assertThat(Time.parse(Time.exact(seconds, unit), unit))
                        .as(seconds + "/" + unit)
                        .contains(seconds);
        }
    }

    @Test
    void the_year_begins_in_april_and_its_peak_is_named_by_the_calendar() {
        Volume volume = new Volume(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40));
        assertThat(volume.peakMonth()).isEqualTo(3);
        assertThat(volume.peakShare().percent(1)).isEqualByComparingTo("37.7");
        assertThat(Volume.calendar(0)).isEqualTo(4);
        assertThat(Volume.NONE.peakMonth()).isZero();
    }

    @Test
    void costs_add_up_exactly_however_they_are_split() {
        UnitCosts costs = costs(8_123_457L);
        SplittableRandom random = new SplittableRandom(2);
        Effort all = Effort.NONE;
        Ratio yen = Ratio.ZERO;
        for (int i = 0; i < 500; i++) {
            Effort part = Effort.of(Grade.values()[random.nextInt(4)], random.nextLong(1_000_000));
            all = all.plus(part);
            yen = yen.plus(costs.cost(part).orElseThrow());
        }
        assertThat(costs.cost(all)).contains(yen);
    }

    @Test
    void without_the_price_of_a_grade_there_is_no_cost_and_it_says_which() {
        UnitCosts costs = costs(null);
        assertThat(costs.cost(Effort.of(Grade.REGULAR, 1))).isEmpty();
        assertThat(costs.unpriced(Effort.of(Grade.REGULAR, 1))).containsExactly(Grade.REGULAR);
        assertThat(costs.cost(Effort.NONE)).contains(Ratio.ZERO);
    }

    @Test
    void a_section_is_full_at_the_hours_of_its_people_and_their_overtime() {
        long year = YEAR * 60L;
        Map<Grade, Integer> people = Map.of(Grade.REGULAR, 950, Grade.FISCAL_YEAR, 50);
        Capacity full = Capacity.of(Effort.of(Grade.REGULAR, year * 10 + 3600), people, 3600, costs(1L));
        assertThat(full.share()).contains(Ratio.of(1, 1));
        assertThat(full.needsReason(70, 110)).isFalse();
        Capacity over = Capacity.of(Effort.of(Grade.REGULAR, year * 11 + 1), people, 0, costs(1L));
        assertThat(over.needsReason(70, 110)).as("a second above 110 %").isTrue();
        assertThat(Capacity.of(Effort.of(Grade.CONTRACTED, year * 99), people, 0, costs(1L))
                        .share())
                .as("委託 fills nobody")
                .contains(Ratio.ZERO);
        assertThat(Capacity.of(Effort.NONE, Map.of(), 0, costs(1L)).share()).isEmpty();
    }

    @Test
    void a_ratio_rounds_half_up_once() {
        assertThat(Ratio.of(1, 3).plus(Ratio.of(1, 6))).isEqualTo(Ratio.of(1, 2));
        assertThat(Ratio.of(5, 1000).percent(0)).isEqualByComparingTo("1");
        assertThat(Ratio.of(new BigDecimal("183.3")).rounded(2)).isEqualByComparingTo("183.30");
        assertThat(Ratio.of(-1, -2)).isEqualTo(Ratio.of(1, 2));
    }

    private static UnitCosts costs(Long yen) {
        Map<Grade, UnitCost> all = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) all.put(grade, new UnitCost(yen, YEAR));
        return new UnitCosts(all);
    }
}
