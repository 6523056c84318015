package jp.kizahashi.process.simulate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.Flows;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.simulate.Run;
import jp.kizahashi.process.simulate.Simulation;
import org.junit.jupiter.api.Test;

/** A flow and a scenario become the network that is simulated, or are refused by name. */
class FlowNetworkTests {
    private static final String WINDOW = """
            <laneSet id='ls'><lane id='l' name='窓口'><flowNodeRef>check</flowNodeRef><flowNodeRef>write</flowNodeRef></lane></laneSet>
            <startEvent id='start'/><userTask id='check' name='申告を確かめる'/><exclusiveGateway id='right'/>
            <task id='write' name='登録する'/><parallelGateway id='both'/><task id='a'/><task id='b'/>
            <parallelGateway id='met'/><intermediateCatchEvent id='post'><timerEventDefinition>
            <timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id='end'/>
            """
            + Flows.flows(
                    "start>check",
                    "check>right",
                    "right>check",
                    "right>write",
                    "write>both",
                    "both>a",
                    "both>b",
                    "a>met",
                    "b>met",
                    "met>post",
                    "post>end");

    private static final String TERMS = """
            {"arrivals": 100000, "cases": 50, "replications": 1,
             "pools": {"窓口": {"size": 1, "costPerHour": 3600}},
             "steps": {"check": {"time": 60}, "登録する": {"time": 120, "cost": 5},
                       "a": {"time": 30, "pool": ""}, "b": {"time": 300, "pool": ""}},
             "ways": {"f_right_check": 0, "f_right_write": 1}}
            """;

    @Test
    void a_flow_with_lanes_a_choice_a_fork_and_a_timer_takes_the_time_its_parts_take() {
        FlowNetwork flow = FlowNetwork.of(Flows.process(WINDOW), scenario(TERMS));
        assertThat(flow.leftOut()).isEmpty();
        assertThat(flow.names()).containsEntry("check", "申告を確かめる");
        Run run = run(flow, TERMS);
        assertThat(run.cycle().mean()).isEqualTo(60 + 120 + 300 + 3600);
        assertThat(run.work().mean()).isEqualTo(60 + 120 + 30 + 300);
        assertThat(run.cost().mean()).isCloseTo(60 + 120 + 5, within(1e-9));
    }

    @Test
    void a_share_sends_cases_back() {
        String terms = TERMS.replace(
                        "\"f_right_check\": 0, \"f_right_write\": 1", "\"f_right_check\": 1, \"f_right_write\": 1")
                .replace("\"cases\": 50", "\"cases\": 20000");
        Run run = run(FlowNetwork.of(Flows.process(WINDOW), scenario(terms)), terms);
        assertThat(run.work().mean()).isCloseTo(2 * 60 + 450, within(2.0));
    }

    @Test
    void some_ways_are_taken_by_their_own_chance_and_meet_again() {
        String flow =
                "<startEvent id='s'/><inclusiveGateway id='g' default='f_g_c'/><task id='a'/><task id='b'/><task id='c'/>"
                        + "<task id='a2'/><inclusiveGateway id='j'/><task id='last'/><endEvent id='e'/>"
                        + Flows.flows("s>g", "g>a", "g>b", "g>c", "a>a2", "a2>j", "b>j", "c>j", "j>last", "last>e");
        String terms = """
                {"arrivals": 1000, "cases": 20, "replications": 1, "steps": {"a": {"time": 10}, "a2": {"time": 50},
                 "b": {"time": 30}, "c": {"time": 7}, "last": {"time": 1}}, "ways": {"f_g_a": %s, "f_g_b": %s}}""";
        assertThat(cycle(flow, terms.formatted(1, 1))).as("both: the slower").isEqualTo(10 + 50 + 1);
        assertThat(cycle(flow, terms.formatted(0, 1))).as("one alone").isEqualTo(30 + 1);
        assertThat(cycle(flow, terms.formatted(0, 0))).as("none: otherwise").isEqualTo(7 + 1);
        String many = terms.formatted(0.5, 0.5).replace("\"cases\": 20", "\"cases\": 40000");
        assertThat(cycle(flow, many)).isCloseTo((61 + 61 + 31 + 8) / 4.0, within(0.4));
    }

    @Test
    void what_takes_too_long_is_given_up_or_begins_something_more() {
        String flow = "<startEvent id='s'/><task id='t'/><boundaryEvent id='late' attachedToRef='t'>"
                + "<timerEventDefinition><timeDuration>PT60S</timeDuration></timerEventDefinition></boundaryEvent>"
                + "<task id='remind'/><endEvent id='e'/><endEvent id='f'/>"
                + Flows.flows("s>t", "t>e", "late>remind", "remind>f");
        String terms = "{\"arrivals\": 1000, \"cases\": 20, \"replications\": 1,"
                + " \"pools\": {\"人\": {\"size\": 1, \"costPerHour\": 3600}},"
                + " \"steps\": {\"t\": {\"time\": %s, \"pool\": \"人\"}, \"remind\": {\"time\": 5}}}";
        assertThat(cycle(flow, terms.formatted(59))).as("in time").isEqualTo(59);
        Run late = run(flow, terms.formatted(100));
        assertThat(late.cycle().mean()).as("given up after 60").isEqualTo(60 + 5);
        assertThat(late.work().mean()).as("only what was done").isEqualTo(60 + 5);
        assertThat(late.cost().mean()).isEqualTo(60);
        String beside = flow.replace("attachedToRef='t'", "attachedToRef='t' cancelActivity='false'");
        Run more = run(beside, terms.formatted(100));
        assertThat(more.cycle().mean()).as("until both are done").isEqualTo(100);
        assertThat(more.work().mean()).isEqualTo(100 + 5);
    }

    @Test
    void whoever_waits_too_long_leaves_the_line_and_frees_nobody() {
        String flow = "<startEvent id='s'/><task id='t'/><boundaryEvent id='late' attachedToRef='t'>"
                + "<timerEventDefinition><timeDuration>PT40S</timeDuration></timerEventDefinition></boundaryEvent>"
                + "<endEvent id='e'/><endEvent id='f'/>"
                + Flows.flows("s>t", "t>e", "late>f");
        // Every 10 s somebody comes, work takes 30 s. The 1st is done at 30 s; the 2nd begins then and is done at 60 s,
        // 50 s after it
        // came, were it not given up at 50 s, 20 s of work later.
        String terms = "{\"arrivals\": 10, \"cases\": 2, \"replications\": 1, \"pools\": {\"人\": {\"size\": 1}},"
                + " \"steps\": {\"t\": {\"time\": 30, \"pool\": \"人\"}}}";
        Run run = run(flow, terms);
        assertThat(run.cycle().mean()).isEqualTo((30 + 40) / 2.0);
        assertThat(run.work().mean()).isEqualTo((30 + 20) / 2.0);
        assertThat(run.waiting().mean()).isEqualTo((0 + 20) / 2.0);
    }

    @Test
    void waiting_of_the_table_passes_before_its_step_only_when_asked_for() {
        String flow = "<startEvent id='s'/><task id='t'><extensionElements><k:step xmlns:k='" + FlowTable.NAMESPACE
                + "' minutes='2' waiting='3'/></extensionElements></task><endEvent id='e'/>"
                + Flows.flows("s>t", "t>e");
        String terms = "{\"arrivals\": 100000, \"cases\": 5, \"replications\": 1, \"waiting\": %s}";
        assertThat(cycle(flow, terms.formatted("true"))).isEqualTo(3 * 3_600 + 120);
        assertThat(cycle(flow, terms.formatted("false"))).isEqualTo(120);
        assertThat(FlowNetwork.of(Flows.process(flow), scenario(terms.formatted("false")))
                        .leftOut())
                .extracting(Finding::code)
                .contains("WAITING");
    }

    private static double cycle(String flow, String terms) {
        return run(flow, terms).cycle().mean();
    }

    private static Run run(String flow, String terms) {
        return run(FlowNetwork.of(Flows.process(flow), scenario(terms)), terms);
    }

    @Test
    void what_the_figures_do_not_cover_is_told() {
        String flow = "<startEvent id='s'/><task id='t'><standardLoopCharacteristics/></task>"
                + "<boundaryEvent id='late' attachedToRef='t'/><exclusiveGateway id='g'/>"
                + "<intermediateCatchEvent id='wait'/><endEvent id='e'><terminateEventDefinition/></endEvent>"
                + Flows.flows("s>t", "t>g", "g>wait", "g>e", "wait>e");
        FlowNetwork network =
                FlowNetwork.of(Flows.process(flow), scenario("{\"arrivals\": 10, \"steps\": {\"t\": {\"time\": 1}}}"));
        assertThat(network.leftOut())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "REPEATED", "NOBODY", "BOUNDARY_EVENT", "EQUAL_WAYS", "NO_WAITING", "TERMINATE");
        assertThat(network.leftOut()).allSatisfy(f -> assertThat(f.message()).isNotBlank());
    }

    @Test
    void a_flow_that_would_be_simulated_wrongly_is_refused_with_line_and_reason() {
        refuses("<startEvent id='s'/><task id='t'/>" + Flows.flows("s>t"), "時間がありません");
        refuses("<startEvent id='s'/><startEvent id='s2'/>", "開始が二つ以上");
        refuses("<task id='t'/>", "開始がありません");
        refuses("<startEvent id='s'/><complexGateway id='g'/>" + Flows.flows("s>g"), "以外の分岐");
        refuses(
                "<startEvent id='s'/><inclusiveGateway id='g'/><endEvent id='e'/><endEvent id='f'/>"
                        + Flows.flows("s>g", "g>e", "g>f"),
                "通る割合");
        refuses("", "作業のあるプロセスがありません");
        assertThatThrownBy(
                        () -> FlowNetwork.of(Flows.process(WINDOW), scenario(TERMS.replace("{\"窓口\": ", "{\"税務課\": "))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PRC-008");
        assertThatThrownBy(() -> FlowNetwork.of(Flows.process(WINDOW), scenario(TERMS.replace("\"登録する\"", "\"登録\""))))
                .isInstanceOf(Refused.class);
    }

    private static void refuses(String content, String why) {
        Model model = Flows.process(content);
        assertThatThrownBy(() -> FlowNetwork.of(model, scenario("{\"arrivals\": 10}")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).contains(why));
    }

    @Test
    void a_scenario_names_the_place_of_each_mistake() {
        for (List<String> wrong : List.of(
                List.of("{\"arrivals\": 10, \"case\": 3}", "全体", "「case」という項目はありません"),
                List.of("{}", "全体", "「arrivals」がありません"),
                List.of("{\"arrivals\": 0}", "arrivals", "範囲"),
                List.of("{\"arrivals\": {\"law\": \"gauss\"}}", "arrivals.law", "exponential"),
                List.of("{\"arrivals\": {\"law\": \"exponential\", \"mean\": -1}}", "arrivals", "範囲"),
                List.of("{\"arrivals\": 1, \"pools\": {\"a\": {\"size\": 0}}}", "pools.a.size", "1以上"),
                List.of(
                        "{\"arrivals\": 1, \"arrivalHours\": {\"monday\": [\"12:00-9:00\"]}}",
                        "arrivalHours.monday[0]",
                        "時間帯"),
                List.of("{\"arrivals\": 1, \"arrivalHours\": {}}", "arrivalHours", "範囲"),
                List.of("{\"arrivals\": 1, \"arrivals\": 2}", "1行目", "二度"),
                List.of("{\"arrivals\": 1e999}", "", ""),
                List.of("[1]", "全体", "組"),
                List.of("{\"arrivals\":", "行目", "JSON")))
            assertThatThrownBy(() -> scenario(wrong.getFirst()))
                    .as(wrong.getFirst())
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.sentence())
                                    .startsWith("PRC-007")
                                    .contains(wrong.get(1))
                                    .contains(wrong.get(2)));
    }

    @Test
    void damaged_scenarios_are_read_or_refused_and_nothing_else() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] json = TERMS.getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j <= random.nextInt(3); j++)
                json[random.nextInt(json.length)] = (byte) random.nextInt(32, 127);
            try {
                assertThat(ScenarioFile.read(json).plan().cases()).isPositive();
            } catch (Refused e) {
                assertThat(e.sentence()).startsWith("PRC-007");
            }
        }
    }

    private static Scenario scenario(String json) {
        return ScenarioFile.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Run run(FlowNetwork flow, String terms) {
        return Simulation.run(flow.network(), scenario(terms).plan(), 1);
    }
}
