package jp.kizahashi.survey.tabulation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.tabulation.ThirtyNineTowns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TabulateCommandTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void the_file_of_39_towns_gives_table_67() throws IOException {
        JsonNode table = json("--row", "S021Q10", "--col", "人口規模", "--order", "大規模,中規模,小規模", "--unit", "body")
                .get("table");
        assertThat(table.get("caption").asString()).isEqualTo("人口規模別　課題や障壁［導入している団体への設問］（複数回答／N=26）");
        for (int segment = 0; segment < 3; segment++)
            for (int option = 0; option < 12; option++)
                assertThat(table.get("segments")
                                .get(segment + 1)
                                .get("counts")
                                .get(option)
                                .asInt())
                        .isEqualTo(ThirtyNineTowns.ADOPTERS[option][segment]);
        assertThat(table.get("segments").get(0).get("bases").get("notAsked").asInt())
                .isEqualTo(13);
        assertThat(table.get("commentary").toString()).contains("一様に");
    }

    @Test
    void choices_are_taken_together_and_tested() throws IOException {
        JsonNode table = json("--row", "S01Q09", "--col", "人口規模", "--group", "S01Q09:導入=1,2", "--test")
                .get("table");
        assertThat(table.get("segments").get(0).get("percents").get(0).decimalValue())
                .isEqualByComparingTo("66.7");
        assertThat(table.get("tests").get("list").get(0).get("method").asString())
                .isEqualTo("EXACT");
    }

    @Test
    void unknown_columns_and_unreadable_cells_are_named_and_counted() throws IOException {
        Path file = write("S01Q09 導入状況,備考,S021Q02-1,S021Q02-2\n1,x,○,\n9,,1,0\n導入していない,,,\n2,,？,1\n");
        JsonNode reply = run(file, "--row", "S021Q02");
        assertThat(reply.get("unknownColumns").get(0).asString()).isEqualTo("備考");
        assertThat(reply.get("unreadableCells").asInt()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("備考")
                .contains("3行 S01Q09「9」")
                .contains("5行 S021Q02-1「？」");
        JsonNode whole = reply.get("table").get("segments").get(0);
        assertThat(whole.get("counts").get(0).asInt()).isEqualTo(1);
        assertThat(whole.get("counts").get(1).asInt()).isEqualTo(1);
        assertThat(whole.get("bases").get("put").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_asked_for_must_be_there() throws IOException {
        Path file = write("S01Q09\n1\n");
        assertThatThrownBy(() -> run(file, "--row", "Q1"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Q1");
        assertThatThrownBy(() -> run(file, "--row", "S01Q09", "--col", "人口")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> run(file, "--row", "S021Q09")).isInstanceOf(BadInput.class);
        Path other = write("名前\n架空町\n");
        assertThatThrownBy(() -> run(other, "--row", "S01Q09")).isInstanceOf(BadInput.class);
    }

    private JsonNode json(String... options) throws IOException {
        List<AnswerSheet> sheets = ThirtyNineTowns.sheets();
        StringBuilder csv = new StringBuilder("人口規模,S01Q09,S021Q10,S023Q02,S023Q03\n");
        for (int i = 0; i < sheets.size(); i++) {
            csv.append(ThirtyNineTowns.bands().get(i));
            for (String code : List.of("S01Q09", "S021Q10", "S023Q02", "S023Q03"))
                csv.append(',')
                        .append(String.join(
                                "、",
                                sheets.get(i).entry(code).map(Entry::values).orElse(List.of())));
            csv.append('\n');
        }
        return run(write(csv.toString()), options);
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("answers.csv"), csv);
    }

    private JsonNode run(Path file, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("--instrument", "genai-survey-v1", file.toString()));
        words.addAll(List.of(options));
        new TabulateCommand()
                .run(
                        words,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
