package jp.kizahashi.process.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import org.junit.jupiter.api.Test;

/**
 * The table of 花巻市 (地方自治研究機構, 自治体DXのマネジメント手法, 参-5-1). The seconds are those that the printed figures
 * come from: hours are printed truncated, rates rounded half up.
 */
class SavingTests {
    /** 軽自動車税 抹消・登録, 債権者登録, 日常生活用具等, 保育所入所申込: base and saved hours in seconds. */
    private static final List<Saving> HANAMAKI = List.of(
            new Saving(675_000, 585_000),
            new Saving(1_680_000, 945_000),
            new Saving(900_000, 660_000),
            new Saving(3_240_000, 2_106_000),
            new Saving(840_000, 525_000));

    @Test
    void the_printed_rates_come_from_the_seconds() {
        assertThat(HANAMAKI.stream().map(s -> s.rate().percent(1).toPlainString()))
                .containsExactly("86.7", "56.3", "73.3", "65.0", "62.5");
    }

    @Test
    void the_printed_hours_are_the_seconds_cut_off_and_give_other_rates() {
        List<String> base = List.of("187.5", "466.6", "250.0", "900.0", "233.3");
        List<String> saved = List.of("162", "262", "183", "585", "145");
        List<String> recomputed = List.of("86.4", "56.2", "73.2", "65.0", "62.2");
        for (int i = 0; i < HANAMAKI.size(); i++) {
            Saving s = HANAMAKI.get(i);
            assertThat(cut(s.beforeSeconds(), 1)).isEqualTo(base.get(i));
            assertThat(cut(s.savedSeconds(), 0)).isEqualTo(saved.get(i));
            Ratio printed = Ratio.of(new BigDecimal(saved.get(i))).dividedBy(Ratio.of(new BigDecimal(base.get(i))));
            assertThat(printed.percent(1).toPlainString()).isEqualTo(recomputed.get(i));
        }
    }

    @Test
    void the_rate_of_a_total_is_not_the_mean_of_rates() {
        assertThat(Ratio.of(new BigDecimal("249"))
                        .dividedBy(Ratio.of(new BigDecimal("299.9")))
                        .percent(1))
                .as("row 1 prints 平均84.2 %, which is a mean over sections")
                .isEqualByComparingTo("83.0");
        assertThat(Ratio.of(1586, 1)
                        .dividedBy(Ratio.of(new BigDecimal("2337.3")))
                        .percent(1))
                .as("all six rows")
                .isEqualByComparingTo("67.9");
        Saving total = Saving.total(HANAMAKI).orElseThrow();
        assertThat(total.rate().percent(1)).isEqualByComparingTo("65.7");
        assertThat(Saving.meanRate(HANAMAKI).orElseThrow().percent(1)).isEqualByComparingTo("68.8");
    }

    @Test
    void fifteen_thousand_seven_hundred_and_fifty_minutes_of_28_000_are_56_3_per_cent() {
        assertThat(Saving.between(28_000 * 60, 12_250 * 60).rate().percent(1)).isEqualByComparingTo("56.3");
        assertThat(Saving.between(60, 90).rate().percent(1)).as("it may grow").isEqualByComparingTo("-50.0");
    }

    @Test
    void the_table_names_its_total_and_its_mean() {
        var lines = HANAMAKI.stream()
                .map(s -> new EffectLine(
                        new Work(1, 1, WorkKind.INDIVIDUAL, "", "業務", "", "", "", "", 1, null),
                        "税務課",
                        new Improvement(1, 1, "取組", "RPA"),
                        new Effect(
                                1,
                                EffectStage.MEASURED,
                                new FiscalYear(2025),
                                s.beforeSeconds(),
                                s.beforeSeconds() - s.savedSeconds(),
                                null,
                                null,
                                "計測")))
                .toList();
        var table = EffectTables.of(EffectStage.MEASURED, "令和7年度", lines);
        assertThat(table.rows().getLast().stream().map(c -> c.shown()))
                .startsWith("合計（率は合計に対する率）", "", "", "2,037.5", "1,339.2", "65.7");
        assertThat(table.notes().getFirst()).contains("平均は68.8％");
    }

    @Test
    void estimates_are_compared_with_what_was_measured_in_the_same_year() {
        List<Effect> effects = List.of(
                effect(1, EffectStage.PROPOSED, 2025, 400),
                effect(1, EffectStage.MEASURED, 2025, 300),
                effect(2, EffectStage.PROPOSED, 2025, 100),
                effect(2, EffectStage.MEASURED, 2026, 100),
                effect(3, EffectStage.PROPOSED, 2025, 100),
                effect(3, EffectStage.MEASURED, 2025, 150));
        Calibration calibration = Calibration.of(effects);
        assertThat(calibration.pairs()).hasSize(2);
        assertThat(calibration.overall()).contains(Ratio.of(9, 10));
        assertThat(Calibration.of(List.of()).overall()).isEmpty();
    }

    private static Effect effect(long improvement, EffectStage stage, int year, long saved) {
        return new Effect(improvement, stage, new FiscalYear(year), 1000, 1000 - saved, null, null, "x");
    }

    private static String cut(long seconds, int decimals) {
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(3600), decimals, RoundingMode.DOWN)
                .toPlainString();
    }
}
