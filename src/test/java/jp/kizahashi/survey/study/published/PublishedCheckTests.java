package jp.kizahashi.survey.study.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.survey.study.command.PublishedTableFile;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** The page of a published table: what it says of the nationwide study's table, of misprints and of nonsense. */
class PublishedCheckTests {
    private static PublishedCheck check(List<List<String>> cells) {
        return new PublishedCheck(PublishedTableFile.of("表", cells));
    }

    private static List<List<String>> example(String name, int column, String misprint) throws Exception {
        List<List<String>> cells = new ArrayList<>();
        for (List<String> line : PublishedTableFile.exampleCells()) {
            List<String> changed = new ArrayList<>(line);
            if (line.getFirst().equals(name)) changed.set(column, misprint);
            cells.add(changed);
        }
        return cells;
    }

    private static List<String> row(PublishedCheck check, String figure) {
        return check.table().rows().stream()
                .map(r -> r.stream().map(Cell::shown).toList())
                .filter(r -> r.getFirst().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_nationwide_studys_table_agrees_and_allows_two_numbers_of_cases() throws Exception {
        PublishedCheck check = check(PublishedTableFile.exampleCells());
        assertThat(check.isConsistent()).isTrue();
        assertThat(check.body()).contains("289、290");
        assertThat(row(check, "リーダーシップ　p値").get(3)).isEqualTo("0.145");
        assertThat(row(check, "リーダーシップ　係数").get(3)).isEqualTo("0.000以下");
        assertThat(row(check, "定数　p値").get(1)).isEqualTo("0");
    }

    @Test
    void a_misprint_is_named_with_its_place() throws Exception {
        PublishedCheck check = check(example("組織文化", 3, "0.011"));
        assertThat(check.isConsistent()).isFalse();
        assertThat(check.body()).contains("組織文化　p値 0.011");
        assertThat(row(check, "組織文化　p値").get(2)).isEqualTo("合わない");
    }

    @Test
    void what_is_typed_comes_back_and_nonsense_is_named_with_row_and_column() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.addAll("name", List.of("定数", "専門性", ""));
        fields.addAll("value", List.of("", "0.078", ""));
        fields.addAll("t", List.of("41.686", "約1", ""));
        fields.addAll("p", List.of("0", "0.326", ""));
        fields.add("n", "290");
        PublishedForm form = PublishedForm.of(fields);
        assertThat(form.lines()).hasSize(8);
        assertThat(form.lines().get(1).t()).isEqualTo("約1");
        assertThatThrownBy(() -> check(form.cells()))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("専門性", "約1");
        for (String n : List.of("0", "20001", "x", "99999999999")) {
            fields.set("n", n);
            fields.put("t", List.of("41.686", "0.985", ""));
            assertThatThrownBy(() -> check(PublishedForm.of(fields).cells()))
                    .as(n)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(n);
        }
    }

    @Test
    void a_form_without_a_line_is_empty() {
        assertThat(PublishedForm.of(new LinkedMultiValueMap<>()).isEmpty()).isTrue();
    }
}
