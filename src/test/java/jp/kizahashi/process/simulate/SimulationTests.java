package jp.kizahashi.process.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.kizahashi.process.simulate.Network.Choice;
import jp.kizahashi.process.simulate.Network.Delay;
import jp.kizahashi.process.simulate.Network.End;
import jp.kizahashi.process.simulate.Network.Fork;
import jp.kizahashi.process.simulate.Network.Join;
import jp.kizahashi.process.simulate.Network.Pool;
import jp.kizahashi.process.simulate.Network.Step;
import jp.kizahashi.process.simulate.Network.Task;
import jp.kizahashi.process.simulate.Network.Way;
import org.junit.jupiter.api.Test;

class SimulationTests {
    private static final Law HOUR = new Law.Constant(3600);
    private static final WorkingHours OFFICE =
            WorkingHours.weekdays(8 * 3600 + 1800, 12 * 3600, 13 * 3600, 17 * 3600 + 900);

    @Test
    void waiting_agrees_with_queueing_theory_for_one_and_three_people_and_for_uneven_work() {
        for (double load : new double[] {0.5, 0.8}) {
            agrees(QueueTheory.runs(new Law.Exponential(1), 1, load, 2_000, 40_000, 10), QueueTheory.erlangC(1, load));
            agrees(QueueTheory.runs(new Law.Exponential(1), 3, load, 2_000, 40_000, 10), QueueTheory.erlangC(3, load));
            agrees(
                    QueueTheory.runs(new Law.Erlang(2, 1), 1, load, 2_000, 40_000, 10),
                    QueueTheory.pollaczekKhinchine(load, Math.sqrt(0.5)));
            agrees(
                    QueueTheory.runs(new Law.Lognormal(1, 1.5), 1, load, 2_000, 40_000, 10),
                    QueueTheory.pollaczekKhinchine(load, 1.5));
        }
    }

    private static void agrees(List<Run> runs, double theory) {
        Interval waiting = Interval.of(runs, r -> r.waiting().mean(), 0.999);
        assertThat(theory).isBetween(waiting.low(), waiting.high());
        assertThat(waiting.half()).isLessThan(theory * 0.15);
    }

    @Test
    void a_flow_without_chance_is_exact() {
        // Every 1,000 s a case of 600 s for one person, then 300 s of post: no waiting, busy 60 %, 900 s a case.
        Run run = run(
                List.of(
                        new Task("check", "staff", new Law.Constant(600), 50, "post"),
                        new Delay("post", new Law.Constant(300), "end"),
                        new End("end")),
                1_000,
                100);
        assertThat(run.cycle().mean()).isEqualTo(900);
        assertThat(run.cycle().most()).isEqualTo(900);
        assertThat(run.waiting().mean()).isZero();
        assertThat(run.work().mean()).isEqualTo(600);
        assertThat(run.cost().mean()).isEqualTo(50 + 3000 * 600 / 3600.0);
        assertThat(run.cycle().low()).isEqualTo(900);
    }

    @Test
    void more_work_than_people_makes_each_case_wait_longer_by_the_same_time() {
        // 1,000 s apart, 1,500 s of work: case i (from 0) waits 500 i.
        Run run = run(List.of(new Task("work", "staff", new Law.Constant(1_500), 0, "end"), new End("end")), 1_000, 11);
        assertThat(run.waiting().mean()).isEqualTo(2_500);
        assertThat(run.waiting().most()).isEqualTo(5_000);
        assertThat(run.pools().getFirst().busy()).isEqualTo(1);
    }

    @Test
    void parts_of_a_fork_go_side_by_side_and_meet_again() {
        Run run = run(
                List.of(
                        new Fork("all", List.of("a", "b", "c")),
                        new Task("a", "", new Law.Constant(10), 0, "meet"),
                        new Task("b", "", new Law.Constant(70), 0, "meet"),
                        new Task("c", "", new Law.Constant(30), 0, "meet"),
                        new Join("meet", 3, "end"),
                        new End("end")),
                1_000,
                50);
        assertThat(run.cycle().mean()).isEqualTo(70);
        assertThat(run.work().mean()).isEqualTo(110);
    }

    @Test
    void ways_are_taken_as_often_as_their_shares_say_and_rework_goes_round() {
        Run run = run(
                List.of(
                        new Task("work", "", new Law.Constant(1), 0, "right"),
                        new Choice("right", List.of(new Way(3, "end"), new Way(1, "work"))),
                        new End("end")),
                1_000,
                100_000);
        assertThat(run.work().mean()).isCloseTo(4 / 3.0, within(0.01));
        assertThat(run.steps().getFirst().times())
                .isEqualTo(Math.round(run.work().mean() * 100_000));
    }

    @Test
    void work_rests_at_noon_in_the_evening_at_the_weekend_and_on_days_off() {
        assertThat(OFFICE.after(at(0, 11.5), 3600)).isEqualTo(at(0, 13.5));
        assertThat(OFFICE.after(at(0, 17), 3600)).isEqualTo(at(1, 9.25));
        assertThat(OFFICE.after(at(4, 17), 3600)).isEqualTo(at(7, 9.25));
        assertThat(OFFICE.next(at(5, 3))).isEqualTo(at(7, 8.5));
        assertThat(OFFICE.between(0, WorkingHours.WEEK)).isEqualTo(5 * 7.75 * 3600);
        WorkingHours holiday = new WorkingHours(
                List.of(new WorkingHours.Span(0, 10), new WorkingHours.Span(WorkingHours.DAY, WorkingHours.DAY + 10)),
                List.of(1L));
        assertThat(holiday.after(5, 10)).isEqualTo(WorkingHours.WEEK + 5);
    }

    @Test
    void what_comes_in_at_night_waits_for_the_morning_and_people_are_busy_only_in_open_hours() {
        Network flow = new Network(
                List.of(new Task("work", "staff", HOUR, 0, "end"), new End("end")),
                List.of(new Pool("staff", 1, OFFICE, 0)));
        WorkingHours midnight = new WorkingHours(List.of(new WorkingHours.Span(0, 60)), List.of());
        Run run = Simulation.run(flow, new Plan(new Law.Constant(60), midnight, 0, 40), 1);
        assertThat(run.waiting().mean()).isEqualTo(8.5 * 3600 - 60);
        assertThat(run.cycle().mean()).isEqualTo(9.5 * 3600 - 60);
        assertThat(run.pools().getFirst().busy()).isCloseTo(1 / (5 * 7.75), within(0.002));
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_another_seed_others() {
        assertThat(QueueTheory.runs(new Law.Exponential(1), 3, 0.8, 10, 5_000, 2))
                .isEqualTo(QueueTheory.runs(new Law.Exponential(1), 3, 0.8, 10, 5_000, 2))
                .satisfies(runs -> assertThat(runs.get(0).waiting())
                        .isNotEqualTo(runs.get(1).waiting()));
    }

    @Test
    void a_changed_flow_is_compared_on_the_same_luck() {
        List<Run> before = QueueTheory.runs(new Law.Exponential(1), 1, 0.8, 500, 5_000, 8);
        List<Run> after = QueueTheory.runs(new Law.Exponential(0.9), 1, 0.8, 500, 5_000, 8);
        Interval paired = Interval.difference(before, after, r -> r.cycle().mean(), 0.95);
        assertThat(paired.high()).isNegative();
        assertThat(paired.half())
                .isLessThan(Interval.of(before, r -> r.cycle().mean(), 0.95).half());
        assertThatThrownBy(() -> Interval.difference(before, after.reversed(), Run::perHour, 0.95))
                .hasMessageContaining("seeds");
    }

    @Test
    void cases_that_can_never_end_are_counted_apart() {
        Run run = run(
                List.of(
                        new Choice("ask", List.of(new Way(1, "meet"), new Way(1, "end"))),
                        new Join("meet", 2, "end"),
                        new End("end")),
                1_000,
                1_000);
        assertThat(run.stuck()).isBetween(400L, 600L);
        assertThat(run.cases() + run.stuck()).isEqualTo(1_000);
    }

    @Test
    void circles_without_end_and_flows_that_lead_nowhere_are_refused() {
        assertThatThrownBy(() -> run(
                        List.of(new Choice("a", List.of(new Way(1, "b"))), new Choice("b", List.of(new Way(1, "a")))),
                        1,
                        1))
                .hasMessageContaining("100000 steps");
        assertThatThrownBy(() -> run(List.of(new Join("meet", 2, "end"), new End("end")), 1, 1))
                .hasMessageContaining("no case ends");
        assertThatThrownBy(() -> run(List.of(new Delay("a", HOUR, "b")), 1, 1)).hasMessageContaining("no step: b");
        assertThatThrownBy(() -> run(List.of(new Task("a", "nobody", HOUR, 0, "a")), 1, 1))
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> new Law.Uniform(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Law.Exponential(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawn_times_have_the_mean_they_promise() {
        for (Law law : List.of(
                new Law.Uniform(2, 6),
                new Law.Triangular(1, 2, 9),
                new Law.Erlang(3, 4),
                new Law.Lognormal(4, 0.5),
                new Law.Exponential(4))) {
            Run run = run(List.of(new Task("work", "", law, 0, "end"), new End("end")), 1, 200_000);
            assertThat(run.work().mean()).as(law.toString()).isCloseTo(law.mean(), within(law.mean() * 0.015));
        }
    }

    private static Run run(List<Step> steps, int every, int cases) {
        Network flow = new Network(steps, List.of(new Pool("staff", 1, WorkingHours.ALWAYS, 3_000)));
        return Simulation.run(flow, new Plan(new Law.Constant(every), WorkingHours.ALWAYS, 0, cases), 1);
    }

    private static double at(int day, double hour) {
        return day * 86_400.0 + hour * 3_600;
    }
}
