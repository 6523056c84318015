package jp.kizahashi.survey.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class LevelCommandTests {
    @TempDir
    Path folder;

    @Test
    void the_template_asks_for_every_statement_and_answers_none() throws Exception {
        List<String> lines = run("pemm-enterprise-v1", "--template").lines().toList();
        assertThat(lines).hasSize(53).startsWith("item,statement_level,answer", "awareness,1,", "awareness,2,");
        Map<String, Object> json = level("pemm-enterprise-v1", String.join("\n", lines));
        assertThat(json.get("whole")).isEqualTo(range("whole", "組織全体", null, 0, 4));
    }

    @Test
    void the_keys_are_those_that_scripts_rely_on() throws Exception {
        Map<String, Object> json = level("pemm-enterprise-v1", upTo("pemm-enterprise-v1", 2));
        assertThat(json).containsOnlyKeys("instrument", "whole", "domains", "items", "blocking", "raising", "path");
        assertThat(json.get("instrument")).isEqualTo("pemm-enterprise-v1");
        assertThat(list(json, "domains"))
                .hasSize(4)
                .allSatisfy(d ->
                        assertThat(d).containsOnlyKeys("id", "label", "level", "low", "high", "blocking", "raising"));
        assertThat(list(json, "items"))
                .hasSize(13)
                .allSatisfy(i -> assertThat(i).containsOnlyKeys("id", "label", "level", "low", "high", "domain"));
        assertThat(list(json, "items").getFirst())
                .containsEntry("id", "awareness")
                .containsEntry("domain", "leadership")
                .containsEntry("level", 2);
        assertThat(list(json, "blocking"))
                .hasSize(13)
                .allSatisfy(b -> assertThat(b)
                        .containsOnlyKeys("item", "level", "text", "unanswered")
                        .containsEntry("level", 3)
                        .containsEntry("unanswered", false));
        assertThat(json.get("raising")).isEqualTo(List.of(json.get("blocking")));
        assertThat(list(json, "path")).extracting(p -> p.get("level")).containsExactly(3, 4);
        assertThat(list(json, "path").getFirst().get("statements")).isEqualTo(json.get("blocking"));
    }

    @Test
    void at_the_highest_level_nothing_blocks_and_nothing_raises() throws Exception {
        Map<String, Object> json = level("pemm-process-v1", upTo("pemm-process-v1", 4));
        assertThat(json.get("blocking")).isEqualTo(List.of());
        assertThat(json.get("raising")).isEqualTo(List.of());
        assertThat(json.get("path")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1, organisation", "1, 3, 1, process", "2, 2, 2, both"})
    void the_organisation_caps_what_a_process_holds(int own, int organisation, int held, String by) throws Exception {
        Path enterprise = file("enterprise.csv", upTo("pemm-enterprise-v1", organisation), StandardCharsets.UTF_8);
        Path process = file("process.csv", upTo("pemm-process-v1", own), StandardCharsets.UTF_8);
        Map<String, Object> json =
                json(run("pemm-process-v1", process.toString(), "--enterprise", enterprise.toString()));
        assertThat(json.get("held")).isEqualTo(Map.of("level", held, "low", held, "high", held));
        assertThat(json.get("heldBy")).isEqualTo(by);
        assertThat(json.get("whole")).isEqualTo(range("whole", "この業務", own, own, own));
    }

    @Test
    void a_byte_order_mark_other_column_orders_and_windows_line_ends_are_read() throws Exception {
        String text = "\uFEFFanswer,メモ,item,statement_level\r\n3,議事録あり,awareness,1\r\n\r\n";
        Map<String, Object> json = level("pemm-enterprise-v1", text);
        assertThat(list(json, "items").getFirst()).containsEntry("low", 1).containsEntry("high", 4);
        assertThat(list(json, "items").get(1)).containsEntry("low", 0).containsEntry("high", 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    item,statement_level,answer/nosuch,1,3             | 2 | item
                    item,statement_level,answer/awareness,1,3/,2,3     | 3 | item
                    item,statement_level,answer/awareness,5,3          | 2 | statement_level
                    item,statement_level,answer/awareness,0,3          | 2 | statement_level
                    item,statement_level,answer/awareness,１,3         | 2 | statement_level
                    item,statement_level,answer/awareness,,3           | 2 | statement_level
                    item,statement_level,answer/awareness,1,4          | 2 | answer
                    item,statement_level,answer/awareness,1,はい       | 2 | answer
                    item,statement_level,answer/awareness,1,3.0        | 2 | answer
                    item,statement_level,answer/awareness,1            | 2 | answer
                    item,statement_level,answer/style,1,3/style,1,3    | 3 | statement_level
                    item,statement_level,answer/style,1,/style,1,      | 3 | statement_level
                    item,statement_level,answer//style,1,3/x,1,3       | 4 | item
                    item,level,answer/awareness,1,3                    | 1 | statement_level
                    awareness,1,3                                      | 1 | item
                    item,item,statement_level,answer/awareness,1,3     | 1 | item
                    """)
    void a_bad_line_is_refused_by_line_and_column(String text, int line, String column) throws Exception {
        assertThatThrownBy(() -> level("pemm-enterprise-v1", text.replace('/', '\n')))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("answers.csv " + line + "行目、列 " + column + ":")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_file_that_is_no_answers_file_is_refused_in_one_line() throws Exception {
        assertRefused("", "1行目", "空");
        assertRefused("\uFEFF\n", "1行目", "空");
        assertRefused("item,statement_level,answer\nawareness,1,3,4\n", "2行目、列 4");
        assertRefused("item,statement_level,answer\nstyle,1,3\n\"awareness,1,3\n", "3行目", "引用符");
        Path sjis = file(
                "sjis.csv", "item,statement_level,answer\nawareness,1,3\n認識,1,3\n", Charset.forName("Windows-31J"));
        assertThatThrownBy(() -> run("pemm-enterprise-v1", sjis.toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("3行目")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_wrong_call_is_refused_with_what_to_do() throws Exception {
        Path file = file("answers.csv", upTo("pemm-enterprise-v1", 1), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> run("pemm-v9", file.toString()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.sentence())
                                .isEqualTo("SVY-002 調査票「pemm-v9」はありません。使えるもの: pemm-enterprise-v1、pemm-process-v1"));
        for (List<String> call : List.of(
                List.<String>of(),
                List.of("pemm-enterprise-v1"),
                List.of("pemm-enterprise-v1", file.toString(), file.toString()),
                List.of("pemm-enterprise-v1", file.toString(), "--enterprise"),
                List.of("pemm-enterprise-v1", file.toString(), "--enterprise", file.toString()),
                List.of("pemm-enterprise-v1", file.toString(), "--loud"),
                List.of("pemm-enterprise-v1", folder.toString()),
                List.of("pemm-enterprise-v1", folder.resolve("none.csv").toString())))
            assertThatThrownBy(() -> run(call.toArray(String[]::new)))
                    .as("%s", call)
                    .isInstanceOf(BadInput.class)
                    .hasMessageNotContaining("survey.");
    }

    private void assertRefused(String text, String... parts) {
        assertThatThrownBy(() -> level("pemm-enterprise-v1", text))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n");
    }

    private Map<String, Object> level(String instrument, String csv) throws Exception {
        return json(
                run(instrument, file("answers.csv", csv, StandardCharsets.UTF_8).toString()));
    }

    private static String run(String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        new LevelCommand().run(Arrays.asList(arguments), to, to);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The template with largely true up to a level and largely untrue above it. */
    private static String upTo(String instrument, int level) throws Exception {
        StringBuilder csv = new StringBuilder();
        for (String line : run(instrument, "--template").lines().toList())
            csv.append(line)
                    .append(line.endsWith(",") ? (line.split(",")[1].compareTo("" + level) <= 0 ? "3" : "1") : "")
                    .append('\n');
        return csv.toString();
    }

    private Path file(String name, String text, Charset charset) throws Exception {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static Map<String, Object> range(String id, String label, Integer level, int low, int high) {
        Map<String, Object> range = new java.util.LinkedHashMap<>();
        range.put("id", id);
        range.put("label", label);
        range.put("level", level);
        range.put("low", low);
        range.put("high", high);
        return range;
    }

    /** JSON is YAML as far as these results go. */
    private static Map<String, Object> json(String text) {
        return new Yaml().load(text);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> json, String key) {
        return (List<Map<String, Object>>) json.get(key);
    }
}
