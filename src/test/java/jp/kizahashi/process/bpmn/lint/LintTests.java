package jp.kizahashi.process.bpmn.lint;

import static jp.kizahashi.process.bpmn.Flows.flows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.Flows;
import jp.kizahashi.process.bpmn.Model;
import org.junit.jupiter.api.Test;

/** What makes a flow hard to read or keeps it from ending. */
class LintTests {
    private static final String ENDS = "<startEvent id='s'/><endEvent id='e'/>";

    @Test
    void a_plain_flow_has_no_finding() {
        assertThat(codes(ENDS + task("a") + task("b") + flows("s>a", "a>b", "b>e")))
                .isEmpty();
    }

    @Test
    void missing_ends_and_dead_ends_are_found() {
        assertThat(codes(task("a") + task("b") + flows("a>b")))
                .containsExactlyInAnyOrder("NO_START", "NO_END", "DEAD_END", "NO_INCOMING");
    }

    @Test
    void what_cannot_be_reached_and_what_never_ends_is_found() {
        assertThat(codes(ENDS
                        + task("a")
                        + task("b")
                        + task("c")
                        + task("d")
                        + flows("s>a", "a>e", "b>c", "c>b", "a>d", "d>d")))
                .contains("UNREACHABLE", "ENDLESS", "SELF_LOOP");
    }

    @Test
    void splits_and_merges_without_gateway_are_found() {
        assertThat(codes(ENDS
                        + task("a")
                        + task("b")
                        + task("c")
                        + task("d")
                        + flows("s>a", "a>b", "a>c", "b>d", "c>d", "d>e")))
                .containsExactlyInAnyOrder("IMPLICIT_SPLIT", "IMPLICIT_MERGE");
    }

    @Test
    void gateways_without_purpose_question_or_labels_are_found() {
        String idle = "<exclusiveGateway id='g'/>";
        assertThat(codes(ENDS + idle + flows("s>g", "g>e"))).containsExactly("IDLE_GATEWAY");
        String open = "<exclusiveGateway id='g' default='f_g_b'/><exclusiveGateway id='j'/>";
        assertThat(codes(ENDS + open + task("a") + task("b") + flows("s>g", "g>a", "g>b", "a>j", "b>j", "j>e")))
                .containsExactlyInAnyOrder("GATEWAY_WITHOUT_QUESTION", "BRANCH_WITHOUT_LABEL");
        assertThat(codes(ENDS + "<parallelGateway id='g'/>" + task("a") + task("b")
                        + flows("s>g", "g>a", "g>b", "a>g", "b>e")))
                .contains("MIXED_GATEWAY");
    }

    @Test
    void what_crosses_pools_and_lanes_is_found() {
        Model model = Model.read(Flows.file("""
                <collaboration id='c'><participant id='x' name='甲' processRef='p'/><participant id='y' name='乙' processRef='q'/>
                <messageFlow id='m' sourceRef='a' targetRef='b'/></collaboration>
                <process id='p'><laneSet id='ls'><lane id='l1' name='係'><flowNodeRef>a</flowNodeRef></lane>
                <lane id='l2' name='課'><flowNodeRef>a</flowNodeRef></lane></laneSet>
                <startEvent id='s'/><task id='a' name='あ'/><task id='b' name='い'/><endEvent id='e'/>
                %s<sequenceFlow id='z' sourceRef='b' targetRef='k'/></process>
                <process id='q'><task id='k' name='う'/></process>""".formatted(flows("s>a", "a>b", "b>e"))));
        assertThat(Lint.of(model))
                .extracting(Finding::code)
                .contains("MESSAGE_INSIDE_POOL", "FLOW_ACROSS_POOLS", "SEVERAL_LANES", "NO_LANE");
    }

    @Test
    void signs_that_few_people_know_are_named_but_not_refused() {
        assertThat(codes(ENDS + "<complexGateway id='g'/>" + flows("s>g", "g>e")))
                .contains("NOT_IN_SUBSET");
    }

    @Test
    void every_finding_has_a_sentence_an_element_and_a_line() {
        assertThat(Lint.of(Flows.process(task("a")))).isNotEmpty().allSatisfy(f -> {
            assertThat(f.message()).endsWith("。");
            assertThat(f.line()).isPositive();
        });
    }

    private static List<String> codes(String content) {
        return Lint.of(Flows.process(content)).stream().map(Finding::code).toList();
    }

    private static String task(String id) {
        return "<task id='%s' name='作業%s'/>".formatted(id, id);
    }
}
