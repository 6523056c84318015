package jp.kizahashi.process.flow.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Change;
import jp.kizahashi.process.bpmn.Changes;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.excerpt.Excerpt;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowKind;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import jp.kizahashi.process.flow.editor.FlowExcerpts.Edited;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import jp.kizahashi.process.work.Works;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of one flow are saved by several people. */
@AppTest
class FlowExcerptsTests {
    private static final String LANES = """
            <collaboration id="k"><participant id="pool" name="みらい市" processRef="p"/></collaboration>
            <process id="p"><laneSet id="ls">
              <lane id="lane0" name="窓口係"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef></lane>
              <lane id="lane1" name="諸税係"><flowNodeRef>y</flowNodeRef><flowNodeRef>z</flowNodeRef></lane></laneSet>
            <task id="a" name="受け取る"/><task id="b" name="渡す"/><task id="y" name="調べる"/><task id="z" name="登録する"/>
            <sequenceFlow id="ab" sourceRef="a" targetRef="b"/><sequenceFlow id="by" sourceRef="b" targetRef="y"/>
            <sequenceFlow id="yz" sourceRef="y" targetRef="z"/></process>""";

    private final Flows flows;
    private final FlowExcerpts excerpts;
    private final Works works;
    private final Mirai mirai;

    private Town town;
    private long flow;

    FlowExcerptsTests(Flows flows, FlowExcerpts excerpts, Works works, Mirai mirai) {
        this.flows = flows;
        this.excerpts = excerpts;
        this.works = works;
        this.mirai = mirai;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        flow = mirai.as(town, Role.STAFF, () -> {
            var clerk = town.actor(Role.STAFF);
            Work work = new Work(0, town.tax(), WorkKind.INDIVIDUAL, "", "登録", "", "", "", "", 0, null);
            Flow fresh = new Flow(0, works.add(clerk, work), FlowKind.AS_IS, "手順", null, null, null, null);
            long id =
                    flows.add(clerk, fresh, new NewVersion(new FlowTable(List.of()).bpmn("手順"), Origin.TABLE, "作り始め"));
            byte[] file = jp.kizahashi.process.bpmn.Flows.file(LANES);
            flows.save(clerk, id, 1, new NewVersion(file, Origin.FILE, "取込み"));
            return id;
        });
    }

    @Test
    void two_people_change_different_lanes_at_once_and_both_changes_stay() {
        String first = rename("lane0", 2, "一人目");
        String second = rename("lane1", 2, "二人目");
        mirai.in(town.id(), () -> {
            Model old = flows.model(flows.version(flow, 2));
            Model now = flows.model(flows.version(flow, 4));
            assertThat(Changes.between(old, now)).extracting(Change::element).containsExactlyInAnyOrder(first, second);
            assertThat(Bpmn.name(now.element(first).orElseThrow())).isEqualTo("一人目");
            return null;
        });
    }

    @Test
    void whoever_changes_a_lane_that_a_colleague_changed_meanwhile_is_told() {
        rename("lane0", 2, "一人目");
        assertThatThrownBy(() -> rename("lane0", 2, "二人目"))
                .satisfies(e -> assertThat(((Refused) e).problem()).isEqualTo(ProcessProblem.FLOW_SAVED_MEANWHILE));
        assertThatThrownBy(() -> rename("lane9", 3, "三人目"))
                .satisfies(e -> assertThat(((Refused) e).problem()).isEqualTo(ProcessProblem.EXCERPT_UNKNOWN));
    }

    /** Gives a step of the part that leads nowhere outside another name, as somebody who began with that version. */
    private String rename(String part, int seen, String name) {
        return mirai.as(town, Role.STAFF, () -> {
            var version = flows.version(flow, seen);
            Excerpt excerpt = excerpts.one(version, part);
            Model whole = flows.model(version);
            String step = excerpt.own().stream()
                    .filter(e -> Bpmn.isA(e, "activity") && leadsInside(whole, excerpt, Bpmn.id(e)))
                    .map(Bpmn::id)
                    .findFirst()
                    .orElseThrow();
            byte[] before = excerpts.file(version, part);
            byte[] after = Model.read(before).renamed(step, name);
            excerpts.save(town.actor(Role.STAFF), flow, seen, part, new Edited(before, after), "直した");
            return step;
        });
    }

    private static boolean leadsInside(Model whole, Excerpt excerpt, String id) {
        return whole.all("sequenceFlow").stream()
                .filter(f ->
                        f.value("sourceRef").equals(id) || f.value("targetRef").equals(id))
                .allMatch(excerpt.own()::contains);
    }
}
