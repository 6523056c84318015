package jp.kizahashi.survey.design.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import jp.kizahashi.survey.design.exchange.xlsform.XlsForm;
import org.junit.jupiter.api.Test;

class XlsFormTests {
    private static final String FORM = """
            | survey |                          |              |                      |            |                                  |                                          |              |
            |        | type                     | name         | label::日本語 (ja)    | label::en  | relevant                         | constraint                               | required     |
            |        | start                    | start        |                      |            |                                  |                                          |              |
            |        | begin_group              | office       | 役所について          | Office     |                                  |                                          |              |
            |        | note                     | intro        | <b>基準日</b>の事実で。 | Facts.     |                                  |                                          |              |
            |        | select_one yes_no        | has_plan     | 計画はありますか       | Plan?      |                                  |                                          | yes          |
            |        | select_multiple ways     | ways         | 受付の方法            | Ways       | ${has_plan} = 'yes'              | not(selected(., 'none') and count-selected(.) > 1) |    |
            |        | text                     | ways_other   | その他の内容          | Other      | selected(${ways}, 'other_way')   |                                          |              |
            |        | integer                  | staff        | 職員数               | Staff      | ${has_plan} != 'yes'             | . >= 0 and . <= 5000                     |              |
            |        | integer                  | part_time    | うち非常勤            | Part-time  |                                  | . <= ${staff}                            |              |
            |        | calculate                | total        |                      |            |                                  |                                          |              |
            |        | end_group                |              |                      |            |                                  |                                          |              |
            |        | geopoint                 | place        | 場所                 | Place      |                                  |                                          |              |
            |        | text                     | why          | 理由                 | Why        | regex(${place}, 'x')             |                                          |              |
            | choices|           |             |                |       |
            |        | list_name | name        | label::日本語 (ja) | label::en |
            |        | yes_no    | yes         | ある            | Yes   |
            |        | yes_no    | no          | ない            | No    |
            |        | ways      | counter     | 窓口            | Counter |
            |        | ways      | other_way   | その他          | Other |
            |        | ways      | none        | 特になし        | None  |
            |        | unused    | a           | 使わない        | Unused |
            | settings |            |         |
            |        | form_title | version |
            |        | みらい市の調査（架空） | 2026 |
            """;

    private final Imported imported = XlsForm.read("form", FormSheets.of(FORM));
    private final Questionnaire read = imported.questionnaire();

    @Test
    void groups_become_sections_and_questions_keep_their_texts() {
        assertThat(read.title()).isEqualTo("みらい市の調査（架空）");
        assertThat(read.sections()).extracting(Questionnaire.Section::label).containsExactly("役所について", "みらい市の調査（架空）");
        assertThat(read.sections().getFirst().guidance()).containsExactly("基準日の事実で。");
        assertThat(read.questions())
                .extracting(Question::code, Question::kind, Question::text)
                .containsExactly(
                        tuple("HASPLAN", QuestionKind.SINGLE, "計画はありますか"),
                        tuple("WAYS", QuestionKind.MULTIPLE, "受付の方法"),
                        tuple("STAFF", QuestionKind.NUMBER, "職員数"),
                        tuple("PARTTIME", QuestionKind.NUMBER, "うち非常勤"),
                        tuple("WHY", QuestionKind.SHORT_TEXT, "理由"));
    }

    @Test
    void conditions_bounds_and_rules_become_ours() {
        assertThat(question("HASPLAN").asking().required()).isTrue();
        assertThat(question("WAYS").asking().when()).isEqualTo("HASPLAN = 'yes'");
        // Elsewhere an unanswered question differs from every value.
        assertThat(question("STAFF").asking().when()).isEqualTo("not answered(HASPLAN) or HASPLAN != 'yes'");
        assertThat(question("STAFF").asking().least()).isEqualTo("0");
        assertThat(question("STAFF").asking().most()).isEqualTo("5000");
        assertThat(read.checks()).singleElement().extracting(Check::formula).isEqualTo("PARTTIME <= STAFF");
    }

    @Test
    void choices_get_their_roles_from_the_texts_and_constraints_around_them() {
        assertThat(question("WAYS").options())
                .containsExactly(
                        new Option("counter", "窓口"),
                        new Option("otherway", "その他", Option.Role.OTHER),
                        new Option("none", "特になし", Option.Role.EXCLUSIVE));
        assertThat(line("other_way").reason()).contains("「other_way」から「otherway」");
        assertThat(line("ways_other").became()).isEqualTo("ways の「その他」の記入欄");
    }

    @Test
    void every_row_column_and_setting_has_its_line() {
        // 12 rows, 6 choices, 2 settings, the English label of both sheets.
        assertThat(imported.report().lines()).hasSize(12 + 6 + 2 + 2);
        assertThat(imported.report().count(Fate.KEPT)
                        + imported.report().count(Fate.CHANGED)
                        + imported.report().count(Fate.LEFT_OUT))
                .isEqualTo(imported.report().lines().size());
        assertThat(imported.report().lines())
                .filteredOn(l -> l.fate() != Fate.KEPT)
                .allSatisfy(l -> assertThat(l.reasons())
                        .isNotEmpty()
                        .allSatisfy(r -> assertThat(r).endsWith("。")));
    }

    @Test
    void what_has_no_counterpart_is_named() {
        assertThat(line("start").fate()).isEqualTo(Fate.LEFT_OUT);
        assertThat(line("place").reason()).isEqualTo("この形式（geopoint）の設問はありません。");
        assertThat(line("why").reason()).contains("条件「regex(${place}, 'x')」は移せません（関数「regex」に当たるものがない）。いつもたずねます。");
        assertThat(question("WHY").asking().when()).isEmpty();
        assertThat(line("a").reason()).isEqualTo("この選択肢を使う設問がありません。");
        assertThat(line("version").fate()).isEqualTo(Fate.LEFT_OUT);
        assertThat(line("label::en").reason()).isEqualTo("一つの言語だけを取り込みます。");
    }

    @Test
    void a_group_repeated_over_ticks_becomes_a_repeated_section_and_any_other_is_asked_once() {
        Questionnaire form = read("""
                | survey |                   |       |      |                       |                |
                |        | type              | name  | label | repeat_count         | relevant       |
                |        | select_multiple t | tools | ツール |                      |                |
                |        | begin_repeat      | each  | ツールごと | count-selected(${tools}) |         |
                |        | integer           | users | 人数  |                       |                |
                |        | text              | memo  | メモ  |                       | ${users} > 10  |
                |        | end_repeat        |       |      |                       |                |
                |        | begin_repeat      | child | 家族  | ${users}              |                |
                |        | text              | who   | 氏名  |                       |                |
                |        | end_repeat        |       |      |                       |                |
                |        | text              | last  | 終わり |                      | ${users} > 10  |
                | choices|           |      |       |
                |        | list_name | name | label |
                |        | t         | 1    | A     |
                |        | t         | 2    | B     |
                """).questionnaire();
        assertThat(form.sections()).extracting(Questionnaire.Section::repeat).containsExactly("", "TOOLS", "", "");
        assertThat(form.question("MEMO").orElseThrow().asking().when()).isEqualTo("USERS > 10");
        assertThat(form.question("LAST").orElseThrow().asking().when()).isEmpty();
    }

    @Test
    void a_condition_on_a_later_question_or_in_a_circle_is_left_out() {
        Imported form = read("""
                | survey |           |      |       |                |             |
                |        | type      | name | label | relevant       | calculation |
                |        | text      | a    | A     | ${b} = 'x'     |             |
                |        | text      | b    | B     | ${c} > 1       |             |
                |        | calculate | c    |       |                | ${c} + 1    |
                """);
        assertThat(form.questionnaire().questions())
                .allSatisfy(q -> assertThat(q.asking().when()).isEmpty());
        assertThat(form.report().lines().get(0).reason()).contains("「b」をあとでたずねる");
        assertThat(form.report().lines().get(1).reason()).contains("深すぎる");
    }

    @Test
    void a_computed_value_is_read_through_and_a_negation_counts_the_unanswered() {
        Questionnaire form = read("""
                | survey |           |      |       |                               |             |
                |        | type      | name | label | relevant                      | calculation |
                |        | integer   | a    | A     |                               |             |
                |        | integer   | b    | B     |                               |             |
                |        | calculate | sum  |       |                               | ${a} + ${b} |
                |        | text      | c    | C     | ${sum} > 10                   |             |
                |        | text      | d    | D     | not(${a} > 3) and ${b} != ''  |             |
                """).questionnaire();
        assertThat(form.question("C").orElseThrow().asking().when()).isEqualTo("(A + B) > 10");
        assertThat(form.question("D").orElseThrow().asking().when())
                .isEqualTo("not (answered(A) and A > 3) and answered(B)");
    }

    @Test
    void markup_never_survives_into_a_text() {
        Questionnaire form = read("""
                | survey |      |      |                                                           |
                |        | type | name | label                                                     |
                |        | text | a    | <script>alert(1)</script>名前<br>と &lt;img src=x onerror=alert(1)&gt;役職 <b |
                """).questionnaire();
        assertThat(form.questions().getFirst().text()).isEqualTo("名前\nと 役職 ＜b");
    }

    @Test
    void a_workbook_without_a_question_is_refused() {
        assertThat(catchThrowableOfType(Refused.class, () -> read("""
                | survey |      |      |       |
                |        | type | name | label |
                |        | note | n    | だけ  |
                """)).sentence())
                .startsWith("SVY-144");
    }

    private static Imported read(String table) {
        List<Sheet> sheets = FormSheets.of(table);
        return XlsForm.read("form", sheets);
    }

    private Question question(String code) {
        return read.question(code).orElseThrow();
    }

    private FidelityLine line(String name) {
        return imported.report().lines().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
