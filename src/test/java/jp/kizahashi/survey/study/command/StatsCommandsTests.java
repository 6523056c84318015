package jp.kizahashi.survey.study.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Command.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./tool stats …} prints and refuses. */
class StatsCommandsTests {
    @TempDir
    Path folder;

    @Test
    void a_missing_value_is_left_out_with_its_line() throws Exception {
        String json = run("ols", "x,y\n1,2\n2,\n3,5\n4,9\n5,NA\n6,11\n", "--y", "y", "--x", "x");
        assertThat(json).contains("\"n\": 4", "\"count\": 2", "ROWS_DROPPED");
        assertThat(json.replaceAll("\\s+", "")).contains("\"lines\":[3,6]");
    }

    @Test
    void letters_in_a_number_are_refused_with_line_and_column() {
        assertThatThrownBy(() -> run("ols", "x,y\n1,2\n2,3\nabc,5\n", "--y", "y", "--x", "x"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("data.csv:4", "列 x", "abc");
    }

    @Test
    void too_few_lines_are_refused_with_the_columns() {
        assertThatThrownBy(() -> run("ols", "a,b,y\n1,2,3\n2,3,4\n4,1,1\n", "--y", "y", "--x", "a,b"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("data.csv:4", "(Intercept), a, b");
    }

    @Test
    void an_unknown_column_is_refused_with_the_ones_there_are() {
        assertThatThrownBy(() -> run("ols", "x,y\n1,2\n", "--y", "z", "--x", "x"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("列 z", "x, y");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> run("ols", "", "--y", "y", "--x", "x"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("空のファイル");
    }

    @Test
    void a_line_with_too_many_cells_is_refused_with_its_number() {
        assertThatThrownBy(() -> run("ols", "x,y\n1,2\n1,2,3\n", "--y", "y", "--x", "x"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("data.csv:3");
    }

    @Test
    void powers_replace_their_column_in_place() throws Exception {
        String json =
                run("ols", "a,x,y\n1,2,3\n2,3,5\n3,5,1\n7,6,2\n2,9,9\n", "--y", "y", "--x", "x,a", "--poly", "x:2");
        assertThat(json.indexOf("\"x\"")).isLessThan(json.indexOf("\"x^2\""));
        assertThat(json.indexOf("\"x^2\"")).isLessThan(json.indexOf("\"a\""));
    }

    @Test
    void a_dependent_column_has_no_estimate_and_is_named_with_its_parts() throws Exception {
        String json = run("ols", "a,b,c,y\n1,2,3,1\n2,5,7,3\n3,1,4,1\n4,4,8,6\n5,9,14,2\n", "--y", "y", "--x", "a,b,c");
        assertThat(json).contains("COLLINEAR", "変数 c は a, b の一次結合").doesNotContain("NaN");
    }

    @Test
    void separated_data_have_no_estimates_but_a_name_lines_and_firth() throws Exception {
        String json = run("logit", "x,y\n1,0\n2,0\n3,0\n4,1\n5,1\n6,1\n", "--y", "y", "--x", "x");
        assertThat(json).contains("\"converged\": false", "SEPARATION", "変数 x", "\"firth\"", "\"estimate\": null");
    }

    @Test
    void a_response_other_than_0_and_1_is_refused_with_its_line() {
        assertThatThrownBy(() -> run("logit", "x,y\n1,0\n2,1\n3,2\n4,0\n", "--y", "y", "--x", "x"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("data.csv:4", "列 y");
    }

    @Test
    void components_leave_a_constant_column_out_and_say_so() throws Exception {
        String json = run("pca", "a,b,c\n1,5,2\n2,5,1\n3,5,5\n4,5,3\n", "--x", "a,b,c");
        assertThat(json).contains("CONSTANT_COLUMN", "変数 b");
        assertThat(json.replaceAll("\\s+", "")).contains("\"variables\":[\"a\",\"c\"]");
    }

    @Test
    void a_cross_table_has_its_counts_and_exact_probability() throws Exception {
        String json = run("crosstab", "x,y\na,1\na,1\nb,2\nb,2\nb,\n", "--y", "y", "--x", "x");
        assertThat(json).contains("\"exactMethod\": \"enumeration\"", "\"cramersV\": 1.0", "ROWS_DROPPED");
        assertThat(json.replaceAll("\\s+", "")).contains("\"counts\":[[2,0],[0,2]]");
    }

    @Test
    void the_example_of_a_published_table_agrees_and_lacks_only_its_number_of_cases() throws Exception {
        var bytes = new ByteArrayOutputStream();
        new PublishedCommand()
                .run(List.of("--example"), new PrintStream(bytes, true, StandardCharsets.UTF_8), System.err);
        String json = bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", "");
        assertThat(json)
                .contains("\"consistent\":true", "\"possibleN\":[289,290]")
                .doesNotContain("DISAGREES");
    }

    @Test
    void a_printed_figure_that_is_no_number_is_refused_with_its_place() {
        assertThatThrownBy(() -> run("published", "name,value,t,p\nx,0.1,1.5,n.s.\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("行 x", "列 p", "n.s.");
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatThrownBy(() -> run("pca", "a,b\n1,2\n", "--x", "a,b", "--rotate"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--rotate");
    }

    String run(String command, String csv, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), csv);
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(Arrays.asList(options));
        var bytes = new ByteArrayOutputStream();
        Command found = StatsCommands.all().stream()
                .filter(c -> c.words().equals("stats " + command))
                .findFirst()
                .orElseThrow();
        found.run(words, new PrintStream(bytes, true, StandardCharsets.UTF_8), System.err);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
