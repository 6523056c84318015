package jp.kizahashi.process.redesign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.bpmn.table.StepFigures;
import org.junit.jupiter.api.Test;

/** What a flow costs is counted from what is written, and what is not written is said. */
class FlowFiguresTests {
    private static final Model MODEL = Model.read(new FlowTable(List.of(
                    row("1", "窓口係", figures(3, null, null, null), "そろっているか：はい→3、いいえ→2"),
                    row("2", "窓口係", figures(6, 700, null, null), "終了"),
                    row("3", "諸税係", figures(7, null, "1.5", 24), ""),
                    row("4", "係長", StepFigures.NONE, ""),
                    row("5", "諸税係", figures(1, null, null, 4), "")))
            .bpmn("登録"));

    @Test
    void hours_are_minutes_times_cases_and_rounded_only_when_shown() {
        FlowFigures figures = FlowFigures.of(MODEL, 6_001, 3_000);
        assertThat(figures.yearlyMinutes()).isEqualTo(11L * 6_001 + 6 * 700);
        assertThat(figures.hours()).isEqualByComparingTo("1170.2");
        assertThat(figures.cost()).contains(new BigDecimal(3_510_550));
        assertThat(figures.minutes()).isEqualTo(17);
    }

    @Test
    void hand_overs_are_counted_through_gateways() {
        assertThat(FlowFigures.of(MODEL, 1, null).handOvers()).isEqualTo(3);
    }

    @Test
    void what_nobody_told_is_counted_apart() {
        FlowFigures figures = FlowFigures.of(MODEL, null, null);
        assertThat(figures.untold()).isEqualTo(1);
        assertThat(figures.withoutCases()).isEqualTo(3);
        assertThat(figures.cost()).isEmpty();
        assertThat(figures.yearlyMinutes()).isEqualTo(4_200);
    }

    @Test
    void waiting_and_expected_errors_are_added_up() {
        FlowFigures figures = FlowFigures.of(MODEL, 6_000, null);
        assertThat(figures.waiting()).isEqualTo(28);
        assertThat(figures.errors()).isEqualByComparingTo("90");
    }

    @Test
    void one_yes_keeps_a_step_with_the_staff_and_all_three_must_be_asked() {
        assertThat(new StaffOnly(false, true, null).required()).isTrue();
        assertThat(new StaffOnly(false, false, null).asked()).isFalse();
        StaffOnly none = new StaffOnly(false, false, false);
        assertThat(none.required()).isFalse();
        assertThat(none.asked()).isTrue();
        for (Boolean a : new Boolean[] {true, false, null})
            for (Boolean b : new Boolean[] {true, false, null}) {
                StaffOnly test = new StaffOnly(a, b, true);
                assertThat(StaffOnly.of(test.code())).isEqualTo(test);
            }
    }

    private static StepFigures figures(int minutes, Integer cases, String errors, Integer waiting) {
        return new StepFigures(
                Optional.of(minutes),
                Optional.ofNullable(cases),
                Optional.ofNullable(errors).map(BigDecimal::new),
                Optional.ofNullable(waiting));
    }

    private static FlowRow row(String number, String owner, StepFigures figures, String branch) {
        return new FlowRow(number, owner, "作業" + number, List.of(), List.of(), figures, branch);
    }
}
