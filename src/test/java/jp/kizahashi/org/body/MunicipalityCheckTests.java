package jp.kizahashi.org.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kizahashi.platform.Command.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MunicipalityCheckTests {
    @TempDir
    Path folder;

    @Test
    void every_row_is_one_of_what_the_report_counts() throws IOException {
        Path file = MinistryWorkbook.write(folder.resolve("codes.xlsx"));
        JsonNode json = run(file.toString());
        assertThat(json.path("rows").asInt()).isEqualTo(10);
        int counted = 0;
        for (String part : List.of("municipalities", "wards", "prefectures", "refusedRows", "repeated"))
            counted += json.path(part).asInt();
        assertThat(counted).isEqualTo(10);
        assertThat(json.path("byKind").path("特別区").asInt()).isEqualTo(1);
    }

    @Test
    void one_sheet_can_be_chosen() throws IOException {
        Path file = MinistryWorkbook.write(folder.resolve("codes.xlsx"));
        assertThat(run(file.toString(), "--sheet", "2").path("wards").asInt()).isEqualTo(2);
        assertThatThrownBy(() -> run(file.toString(), "--sheet", "なし"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("codes.xlsx: PLT-037");
    }

    @Test
    void findings_carry_line_column_value_and_reason() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"), "団体コード,都道府県名,市区町村名\n011003,北海道,札幌市\n12203,千葉県,士別市\n122033,千葉県,市川市\n");
        JsonNode json = run(file.toString(), "--as-of", "令和8年4月1日");
        assertThat(json.path("refused").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(json.path("refused").get(0).path("value").asString()).isEqualTo("011003");
        assertThat(json.path("refused").get(0).path("reason").asString()).contains("検査数字");
        JsonNode ambiguous = json.path("ambiguous").get(0);
        assertThat(ambiguous.path("line").asInt()).isEqualTo(3);
        assertThat(ambiguous.path("accepted").isNull()).isTrue();
        assertThat(ambiguous.path("candidates").size()).isEqualTo(2);
    }

    @Test
    void a_wrong_command_line_is_said_in_one_line() {
        assertThatThrownBy(() -> run()).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> run("none.csv")).isInstanceOf(BadInput.class).hasMessageContaining("none.csv");
        assertThatThrownBy(() -> run("a.csv", "--map", "x=1")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> run("a.csv", "--sheet")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> run("a.csv", "--what", "1")).isInstanceOf(BadInput.class);
    }

    private static JsonNode run(String... arguments) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new MunicipalityCheck().run(List.of(arguments), out, System.err);
        return JsonMapper.shared().readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
