package jp.kizahashi.survey.design.exchange.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.design.QuestionnaireYaml;
import jp.kizahashi.survey.design.exchange.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InstrumentCommandTests {
    @TempDir
    Path folder;

    @Test
    void check_prints_a_line_for_each_item_and_the_counts_agree() throws Exception {
        Path file = Files.write(folder.resolve("form.json"), Samples.json());
        JsonNode json = JsonMapper.shared().readTree(run(new InstrumentCheckCommand(), file.toString()));
        assertThat(json.get("format").asString()).isEqualTo("SurveyJS");
        assertThat(json.get("kept").asInt()
                        + json.get("changed").asInt()
                        + json.get("leftOut").asInt())
                .isEqualTo(json.get("items").asInt())
                .isEqualTo(json.get("lines").size());
    }

    @Test
    void the_content_tells_the_format_whatever_the_name() throws Exception {
        Path file = Files.write(folder.resolve("form.txt"), Samples.lss());
        assertThat(run(new InstrumentCheckCommand(), file.toString())).contains("\"format\": \"LimeSurvey\"");
    }

    @Test
    void convert_writes_yaml_and_xlsform_and_never_over_a_file() throws Exception {
        Path file = Files.write(folder.resolve("form.lss"), Samples.lss());
        String yaml = folder.resolve("out.yaml").toString();
        run(new InstrumentConvertCommand(), file.toString(), yaml);
        assertThat(QuestionnaireYaml.read("out.yaml", Files.readString(Path.of(yaml)))
                        .questions())
                .hasSize(17);
        String form = folder.resolve("out.xlsx").toString();
        assertThat(run(new InstrumentConvertCommand(), yaml, form)).contains("\"questions\": 17");
        assertThat(run(new InstrumentCheckCommand(), form)).contains("\"format\": \"XLSForm\"");
        assertThatThrownBy(() -> run(new InstrumentConvertCommand(), form, yaml))
                .isInstanceOf(Command.BadInput.class)
                .hasMessageContaining("すでにあります");
    }

    @Test
    void what_cannot_be_read_is_said_in_one_line_with_its_place() throws IOException {
        Path file = Files.writeString(folder.resolve("form.json"), "{\"pages\": [\n\n{");
        assertThatThrownBy(() -> run(new InstrumentCheckCommand(), file.toString()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.sentence())
                                .startsWith("SVY-142")
                                .contains("JSONの3行目")
                                .doesNotContain("\n"));
        assertThatThrownBy(() ->
                        run(new InstrumentCheckCommand(), folder.resolve("none").toString()))
                .isInstanceOf(Command.BadInput.class);
        assertThatThrownBy(() -> run(new InstrumentCheckCommand())).isInstanceOf(Command.BadInput.class);
    }

    private static String run(Command command, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return out.toString(StandardCharsets.UTF_8);
    }
}
