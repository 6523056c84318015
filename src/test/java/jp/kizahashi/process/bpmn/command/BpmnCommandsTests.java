package jp.kizahashi.process.bpmn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.process.bpmn.Flows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./tool bpmn …} prints, writes and refuses. */
class BpmnCommandsTests {
    @TempDir
    Path folder;

    @Test
    void check_counts_elements_and_tells_errors_and_lint_with_lines() throws Exception {
        String in = file("in.bpmn", Flows.file("<process id='p'>\n<task id='t'/>\n<task id='t' x='1'/>\n</process>"));
        JsonNode json = JsonMapper.shared().readTree(run("check", in));
        assertThat(json.at("/elements/task").asInt()).isEqualTo(2);
        assertThat(json.at("/errors/0/code").asString()).isEqualTo("DUPLICATE_ID");
        assertThat(json.at("/errors/0/line").asInt()).isEqualTo(5);
        assertThat(json.at("/errors/0/element").asString()).isEqualTo("t");
        assertThat(json.at("/lint").size()).isPositive();
    }

    @Test
    void an_unreadable_file_is_told_in_json_and_refused_with_file_and_line() throws Exception {
        String in = file("in.bpmn", "<definitions>\n<a></definitions>".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> run(out, "check", in))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("in.bpmn:2: PRC-001");
        JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(json.at("/errors/0/code").asString()).isEqualTo("UNREADABLE");
        assertThat(json.at("/errors/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_no_bpmn_is_refused() throws Exception {
        String in = file("in.bpmn", "<html/>".getBytes(StandardCharsets.UTF_8));
        for (String command : List.of("roundtrip", "layout", "svg"))
            assertThatThrownBy(() -> run(command, in))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("BPMN 2.0");
    }

    @Test
    void simulate_prints_figures_of_a_scenario_and_the_same_ones_again() throws Exception {
        String in = file(
                "in.bpmn",
                Flows.file("<process id='p'><startEvent id='s'/><task id='t' name='受付'/><endEvent id='e'/>"
                        + Flows.flows("s>t", "t>e") + "</process>"));
        String scenario = file("scenario.json", """
                {"arrivals": {"law": "exponential", "mean": 2}, "cases": 20000, "warmUp": 2000, "replications": 5, "confidence": 0.999,
                 "pools": {"窓口": {"size": 1}},
                 "steps": {"受付": {"time": {"law": "exponential", "mean": 1}, "pool": "窓口"}}}
                """.getBytes(StandardCharsets.UTF_8));
        String printed = run("simulate", in, scenario);
        JsonNode json = JsonMapper.shared().readTree(printed);
        assertThat(json.at("/waiting/mean").asDouble()).isBetween(0.9, 1.1);
        assertThat(json.at("/waiting/low").asDouble()).isLessThan(1.0);
        assertThat(json.at("/waiting/high").asDouble()).isGreaterThan(1.0);
        assertThat(json.at("/pools/0/busy/mean").asDouble()).isBetween(0.48, 0.52);
        assertThat(json.at("/steps/0/name").asString()).isEqualTo("受付");
        assertThat(json.at("/cases").asLong()).isEqualTo(100_000);
        assertThat(run("simulate", in, scenario)).isEqualTo(printed);
        String wrong = file("wrong.json", "{\"arrivals\": 0}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> run("simulate", in, wrong))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("wrong.json", "PRC-007", "arrivals");
    }

    @Test
    void roundtrip_writes_every_byte() throws Exception {
        byte[] bytes = Flows.random(1, 30, 2);
        String in = file("in.bpmn", bytes);
        String out = folder.resolve("out.bpmn").toString();
        run("roundtrip", in, out);
        assertThat(Files.readAllBytes(Path.of(out))).isEqualTo(bytes);
        assertThat(run("roundtrip", in)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void svg_draws_a_flow_without_drawing() throws Exception {
        String in = file("in.bpmn", Flows.random(2, 30, 2));
        assertThat(run("svg", in)).startsWith("<svg").contains("data-element-id=\"n0\"", "担当1");
    }

    @Test
    void rename_changes_one_name() throws Exception {
        byte[] bytes = Flows.file("<process id='p'><task id='t' name='旧'/></process>");
        String out = folder.resolve("out.bpmn").toString();
        run("rename", file("in.bpmn", bytes), out, "t", "新");
        assertThat(Files.readString(Path.of(out)))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replace("旧", "新"));
    }

    @Test
    void missing_files_and_wrong_arguments_are_refused_in_one_line() {
        assertThatThrownBy(() -> run("check", "nowhere.bpmn"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> run("check")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> run("svg", "--big"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--big");
    }

    @Test
    void every_command_has_its_help() {
        assertThat(BpmnCommands.all()).isNotEmpty().allSatisfy(c -> {
            assertThat(c.help()).contains("./tool " + c.words(), "Needs no database");
            assertThat(c.summary()).isNotBlank();
        });
    }

    private String file(String name, byte[] bytes) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    private static String run(String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(out, words);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void run(ByteArrayOutputStream to, String... words) throws Exception {
        Command command = BpmnCommands.all().stream()
                .filter(c -> c.words().equals("bpmn " + words[0]))
                .findFirst()
                .orElseThrow();
        PrintStream out = new PrintStream(to, false, StandardCharsets.UTF_8);
        try {
            command.run(List.of(words).subList(1, words.length), out, out);
        } finally {
            out.flush();
        }
    }
}
