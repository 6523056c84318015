package jp.kizahashi.survey.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.kizahashi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentYamlTests {
    private static final String GOOD = """
            id: mirai-v1
            title: みらい市の調査票（架空）
            levelPrefix: M
            whole: 組織全体
            licence: CC BY 4.0
            credits: [設問文はみらい市（架空）による]
            guidance: [いまの事実で答える]
            terms:
              - {word: 部署, meaning: 課}
            domains:
              - id: one
                label: 分野
                items:
                  - id: alpha
                    label: 項目
                    definition: 項目の説明
                    statements:
                      - {text: 一の文である。, evidence: 資料1}
                      - {text: 二の文である。, evidence: 資料2}
                      - {text: 三の文である。, evidence: 資料3}
                      - {text: 四の文である。, evidence: 資料4}
            """;

    @Test
    void a_host_may_define_an_instrument_of_any_shape() {
        Instrument read = read(GOOD);
        assertThat(read.items()).hasSize(1);
        assertThat(read.statements()).hasSize(4);
        assertThat(read.items().getFirst().statement(3).text()).isEqualTo("三の文である。");
        assertThat(read.prerequisite()).isEmpty();
        assertThat(read.terms()).containsExactly(new Instrument.Term("部署", "課"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: mirai-v1 | id: mirai | id: 「mirai」は使えません
            id: mirai-v1 | id: other-v2 | id: ファイル名は other-v2.yaml でなければなりません
            levelPrefix: M | levelPrefix: EE | levelPrefix: 「EE」は使えません
            title: みらい市の調査票（架空） | title: '' | title: 空でない文字列が必要です
            title: みらい市の調査票（架空） | titel: x | titel: 知らない名前です
            credits: [設問文はみらい市（架空）による] | credits: [] | credits: 1件以上の一覧が必要です
            id: alpha | id: アルファ | domains[0].items[0].id: 「アルファ」は使えません
            label: 項目 | label: [項目] | domains[0].items[0].label: 空でない文字列が必要です
            , evidence: 資料2 | '' | domains[0].items[0].statements[1].evidence: 空でない文字列が必要です
            三の文である | 適切に進めている | domains[0].items[0].statements[2].text: 「適切に」は使えません
            三の文である | 十分に進めている | domains[0].items[0].statements[2].text: 「十分に」は使えません
            三の文である | 積極的に進めている | domains[0].items[0].statements[2].text: 「積極的に」は使えません
            四の文である | 一の 文である | domains[0].items[0].statements[3].text: domains[0].items[0].statements[0].text と同じ文です
            """)
    void a_fault_is_named_with_file_and_place(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThat(refusal(GOOD.replace(good, bad == null ? "" : bad)).sentence())
                .startsWith("SVY-001 ")
                .contains("mirai-v1.yaml")
                .contains(message);
    }

    @Test
    void three_or_five_statements_are_refused() {
        assertThat(refusal(GOOD.replace("          - {text: 四の文である。, evidence: 資料4}\n", ""))
                        .sentence())
                .contains("domains[0].items[0].statements: 判定文は4つ必要です（3件あります）");
        assertThat(refusal(GOOD + "          - {text: 五の文である。, evidence: 資料5}\n")
                        .sentence())
                .contains("（5件あります）");
    }

    @Test
    void the_same_item_twice_is_refused_even_in_different_domains() {
        String second = GOOD.substring(GOOD.indexOf("  - id: one"))
                .replace("id: one", "id: two")
                .replace("の文", "の文章");
        assertThat(refusal(GOOD + second).sentence()).contains("domains[1].items[0].id: 「alpha」が重複しています");
    }

    @Test
    void sixty_characters_are_counted_by_code_points() {
        String sixty = "𠮷".repeat(60);
        assertThat(read(GOOD.replace("一の文である。", sixty)).statements().getFirst().text())
                .isEqualTo(sixty);
        assertThat(refusal(GOOD.replace("一の文である。", sixty + "。")).sentence()).contains("61字あります（60字まで）");
    }

    @Test
    void all_faults_are_named_at_once() {
        String bad = GOOD.replace("一の", "適切に").replace("二の", "十分に").replace("id: one", "id: ONE");
        assertThat(refusal(bad).sentence())
                .contains("statements[0]")
                .contains("statements[1]")
                .contains("「ONE」");
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        assertThat(refusal("").sentence()).contains("中身がありません");
        assertThat(refusal("id: a\n\ttab: b\n").sentence()).contains("2行目: YAMLとして読めません");
        assertThat(refusal("id: a\nid: b\n").sentence()).contains("YAMLとして読めません");
        assertThat(refusal("- list\n").sentence()).contains("「名前: 値」の組が必要です");
    }

    @Test
    void objects_and_alias_bombs_are_refused() {
        assertThat(refusal("id: !!javax.script.ScriptEngineManager [x]\n").sentence())
                .contains("YAMLとして読めません");
        assertThat(refusal("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n").sentence())
                .contains("YAMLとして読めません");
    }

    @Test
    void an_unknown_instrument_is_refused_by_number() {
        assertThatThrownBy(() -> Instruments.get("pemm-v0"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-002");
        assertThat(Instruments.find("../secret")).isEmpty();
    }

    private static Instrument read(String yaml) {
        return InstrumentYaml.read("mirai-v1.yaml", yaml);
    }

    private static Refused refusal(String yaml) {
        return catchThrowableOfType(Refused.class, () -> read(yaml));
    }
}
