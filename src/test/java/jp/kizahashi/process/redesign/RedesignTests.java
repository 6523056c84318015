package jp.kizahashi.process.redesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.ProcessDecisions;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.bpmn.table.StepFigures;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowKind;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import jp.kizahashi.process.work.Works;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Decisions are kept with their reasons, follow the rules, and reach plans only when they are settled. */
@AppTest
class RedesignTests {
    private static final StaffOnly NO = new StaffOnly(false, false, false);

    private final Redesigns redesigns;
    private final ProcessDecisions decisions;
    private final Flows flows;
    private final Works works;
    private final Mirai mirai;

    RedesignTests(Redesigns redesigns, ProcessDecisions decisions, Flows flows, Works works, Mirai mirai) {
        this.redesigns = redesigns;
        this.decisions = decisions;
        this.flows = flows;
        this.works = works;
        this.mirai = mirai;
    }

    @Test
    void a_robot_is_allowed_once_the_whole_flow_and_the_system_were_considered() {
        Town town = mirai.found();
        long id = redesign(town);
        refused(ProcessProblem.RPA_BEFORE_REVIEW, () -> decide(town, id, "step_1", DecisionKind.RPA, NO));
        ask(town, id, "step_1");
        refused(ProcessProblem.RPA_BEFORE_REVIEW, () -> decide(town, id, "step_1", DecisionKind.RPA, NO));
        ask(town, id, "step_2");
        refused(ProcessProblem.RPA_BEFORE_SYSTEM, () -> decide(town, id, "step_1", DecisionKind.RPA, NO));
        run(town, () -> redesigns.view(town.actor(Role.STAFF), new Redesign(id, 0, 0, "", "", "", "改修は次の更新で行う", null)));
        decide(town, id, "step_1", DecisionKind.RPA, NO);
        assertThat(mirai.in(
                        town.id(), () -> redesigns.decisions(id).get("step_1").kind()))
                .isEqualTo(DecisionKind.RPA);
    }

    @Test
    void what_staff_must_do_is_never_contracted_out() {
        Town town = mirai.found();
        long id = redesign(town);
        StaffOnly law = new StaffOnly(true, null, null);
        refused(ProcessProblem.STAFF_ONLY, () -> decide(town, id, "step_1", DecisionKind.OUTSOURCE, law));
        refused(
                ProcessProblem.STAFF_TEST_OPEN,
                () -> decide(town, id, "step_1", DecisionKind.OUTSOURCE, StaffOnly.UNASKED));
        decide(town, id, "step_1", DecisionKind.OUTSOURCE, NO);
    }

    @Test
    void a_later_decision_counts_and_the_earlier_one_stays_readable() {
        Town town = mirai.found();
        long id = redesign(town);
        decide(town, id, "step_1", DecisionKind.KEEP, NO);
        decide(town, id, "step_1", DecisionKind.STOP, NO);
        mirai.in(town.id(), () -> {
            assertThat(redesigns.decisions(id).get("step_1").kind()).isEqualTo(DecisionKind.STOP);
            assertThat(redesigns.history(id, "step_1"))
                    .extracting(StepDecision::kind)
                    .containsExactly(DecisionKind.STOP, DecisionKind.KEEP);
            return true;
        });
    }

    @Test
    void plans_see_settled_decisions_that_change_something_and_nothing_of_another_town() {
        Town town = mirai.found();
        long id = redesign(town);
        decide(town, id, "step_1", DecisionKind.STOP, NO);
        refused(
                ProcessProblem.REDESIGN_UNDECIDED,
                () -> run(town, () -> redesigns.conclude(town.actor(Role.DEPARTMENT_HEAD), id)));
        decide(town, id, "step_2", DecisionKind.KEEP, NO);
        assertThat(mirai.in(town.id(), decisions::all)).isEmpty();
        run(town, () -> redesigns.conclude(town.actor(Role.DEPARTMENT_HEAD), id));
        assertThat(mirai.in(town.id(), decisions::all)).singleElement().satisfies(d -> {
            assertThat(d.step()).isEqualTo("受け取る");
            assertThat(d.kind()).isEqualTo("STOP");
            assertThat(d.reason()).isEqualTo("理由");
        });
        assertThat(mirai.in(mirai.found().id(), decisions::all)).isEmpty();
        refused(ProcessProblem.REDESIGN_CONCLUDED, () -> decide(town, id, "step_1", DecisionKind.KEEP, NO));
    }

    private long redesign(Town town) {
        return mirai.as(town, Role.STAFF, () -> {
            var clerk = town.actor(Role.STAFF);
            Work work = new Work(0, town.tax(), WorkKind.INDIVIDUAL, "", "登録", "", "", "", "", 0, null);
            Flow flow = new Flow(0, works.add(clerk, work), FlowKind.AS_IS, "登録", null, null, null, null);
            FlowTable table = new FlowTable(List.of(row("1", "受け取る"), row("2", "登録する")));
            long id = flows.add(clerk, flow, new NewVersion(table.bpmn("登録"), Origin.TABLE, "作り始め"));
            return redesigns.begin(clerk, id);
        });
    }

    private static FlowRow row(String number, String work) {
        return new FlowRow(number, "係", work, List.of(), List.of(), StepFigures.NONE, "");
    }

    private void ask(Town town, long id, String element) {
        StepReview asked = new StepReview(element, "なぜ", "根拠", "ほか", Set.of(Waste.DOUBLE), 0, Instant.EPOCH);
        run(town, () -> redesigns.review(town.actor(Role.STAFF), id, element, asked));
    }

    private void decide(Town town, long id, String element, DecisionKind kind, StaffOnly test) {
        run(town, () -> redesigns.decide(town.actor(Role.STAFF), id, element, kind, "理由", test));
    }

    private void run(Town town, Runnable work) {
        mirai.as(town, Role.STAFF, () -> {
            work.run();
            return true;
        });
    }

    private static void refused(ProcessProblem problem, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
