package jp.kizahashi.survey.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.kizahashi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireYamlTests {
    private static final String GOOD = """
            id: mirai-v1
            title: みらい市の照会（架空）
            aims:
              - {text: 件数を知る, questions: [A1]}
            lists:
              - id: ways
                options: [{code: 1, label: 窓口}, {code: 2, label: 郵送}, {code: 9, label: 特になし, role: EXCLUSIVE}]
            sections:
              - id: one
                label: 受付
                questions:
                  - {code: Q1, text: 受付の方法, kind: MULTIPLE, options: ways}
                  - {code: Q2, text: 主な方法, kind: single, options: ways, optionsFrom: Q1}
              - id: two
                repeat: Q1
                when: Q1 has 1
                questions:
                  - {code: A1, text: 件数, kind: NUMBER, unit: 件, least: 0, required: true, publicity: FIGURES}
            checks:
              - {code: C1, formula: A1 <= 2 * before(A1), severity: SOFT, message: 昨年の2倍を超えています}
            """;

    @Test
    void every_questionnaire_is_read_as_it_was_written() {
        for (int seed = 0; seed < 400; seed++) {
            Questionnaire written = RandomQuestionnaire.of(seed);
            String yaml = QuestionnaireYamlText.of(written);
            assertThat(QuestionnaireYaml.read("x.yaml", yaml)).as(yaml).isEqualTo(written);
        }
    }

    @Test
    void what_the_product_ships_is_read_as_it_was_written() {
        for (Questionnaire shipped : Questionnaires.all())
            assertThat(QuestionnaireYaml.read("x.yaml", QuestionnaireYamlText.of(shipped)))
                    .isEqualTo(shipped);
    }

    @Test
    void a_list_of_options_can_be_named_and_words_stay_words() {
        Questionnaire read = QuestionnaireYaml.read("mirai.yaml", GOOD.replace("label: 受付", "label: no"));
        assertThat(read.question("Q2").orElseThrow().options())
                .isEqualTo(read.question("Q1").orElseThrow().options())
                .hasSize(3);
        assertThat(read.sections().getFirst().label()).isEqualTo("no");
        assertThat(read.checks()).singleElement().extracting(Check::severity).isEqualTo(Check.Severity.SOFT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: mirai-v1 | id: '' | id: 空でない文字列が必要です
            title: みらい市の照会（架空） | titel: x | titel: 知らない名前です
            questions: [A1] | questions: [A7] | aims[0].questions: 「A7」という設問がありません
            code: Q2 | code: Q1 | sections[0].questions[1].code: 「Q1」が重複しています
            code: Q2 | code: q2 | sections[0].questions[1].code: 「q2」は設問番号にできません
            {code: 2, label: 郵送} | {code: 1, label: 郵送} | 選択肢の符号「1」は使えません
            {code: 2, label: 郵送} | {code: a-b, label: 郵送} | 選択肢の符号「a-b」は使えません
            kind: single, options: ways | kind: single | sections[0].questions[1].options: この形式の設問には選択肢が要ります
            kind: NUMBER | kind: NUMBER, options: ways | sections[1].questions[0].options: この形式の設問に選択肢は要りません
            kind: NUMBER | kind: SOUND | sections[1].questions[0].kind: 「SOUND」は使えません（LADDER、SINGLE
            options: ways, optionsFrom: Q1 | options: way | sections[0].questions[1].options: 「way」という選択肢の一覧
            optionsFrom: Q1 | optionsFrom: A1 | sections[0].questions[1].optionsFrom: 「A1」は複数回答の設問ではありません
            repeat: Q1 | repeat: Q2 | sections[1].repeat: 「Q2」は複数回答の設問ではありません
            when: Q1 has 1 | when: Q1 hat 1 | sections[1].when: 式を読めません（4文字目
            when: Q1 has 1 | when: Q8 = 1 | sections[1].when: 「Q8」という設問がありません
            least: 0 | least: 零 | sections[1].questions[0].least: 「零」は数ではありません
            required: true | required: yes | sections[1].questions[0].required: true か false
            severity: SOFT | severity: MILD | checks[0].severity: 「MILD」は使えません（HARD、SOFT
            code: C1 | code: A1 | checks[0].code: 「A1」が重複しています
            """)
    void a_fault_is_named_with_file_and_place(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThat(refusal(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad)))
                .startsWith("SVY-140 mirai.yaml：")
                .contains(message);
    }

    @Test
    void all_faults_are_named_at_once() {
        assertThat(refusal(GOOD.replace("kind: single", "kind: x").replace("code: C1", "code: c")))
                .contains("「x」は使えません")
                .contains("「c」は設問番号にできません");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'a: &a [1]\nb: [*a, *a]\n'
            'a: !!java.net.URL [http://x]\n'
            'a: !!int words\n'
            '[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]'
            '- a\n- b'
            'a: 1\na: 2'
            'a: ['
            '--- a\n--- b'
            """)
    void a_hostile_or_broken_file_is_refused_in_one_sentence(String text) {
        assertThat(refusal(text.replace("\\n", "\n"))).startsWith("SVY-140 mirai.yaml：");
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        assertThat(refusal("a".repeat(2_000_001))).contains("ファイルが大きすぎます");
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Refused.class, () -> QuestionnaireYaml.read("mirai.yaml", text))
                .sentence();
    }
}
