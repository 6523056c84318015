package jp.kizahashi.survey.design.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import jp.kizahashi.survey.design.exchange.limesurvey.LimeSurvey;
import jp.kizahashi.survey.design.exchange.xlsform.XlsForm;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.Given;
import org.junit.jupiter.api.Test;

/** What people really write into their forms, each in a small made-up one. */
class FormsAsWrittenTests {
    private static final String COLUMNS =
            "qid|parent_qid|sid|gid|type|title|question|other|mandatory|question_order|language|relevance";

    private static Imported form(String table) {
        return XlsForm.read("form", FormSheets.of(table));
    }

    private static Imported survey(LssText lss, String... questions) {
        return LimeSurvey.read(
                "lss", "a.lss", lss.table("questions", COLUMNS, questions).text());
    }

    private static LssText groups(String... rows) {
        return new LssText().table("groups", "gid|sid|group_name|group_order|description|language|grelevance", rows);
    }

    private static Question question(Imported imported, String code) {
        return imported.questionnaire().questions().stream()
                .filter(q -> q.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static FidelityLine line(Imported imported, String name) {
        return imported.report().lines().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columns_of_older_forms_are_read_under_their_old_names() {
        Imported form = form("""
                | survey |      |      |       |                      |                       |                    |
                |        | type | name | label | bind::constraint     | bind:jr:constraintMsg | control:appearance |
                |        | int  | n    | 職員数 | . >= 1 and . != 13   | 13は使えません          |                    |
                |        | text | t    | 意見   |                      |                       | multiline          |
                """);
        assertThat(question(form, "N").asking().least()).isEqualTo("1");
        assertThat(form.questionnaire().checks())
                .singleElement()
                .satisfies(c -> assertThat(c.message()).isEqualTo("13は使えません"));
        assertThat(question(form, "T").kind().name()).isEqualTo("LONG_TEXT");
        assertThat(form.report().count(Fate.LEFT_OUT)).isZero();
    }

    @Test
    void choices_that_depend_on_an_answer_become_a_check_of_the_combination() {
        Imported form = form("""
                | survey  |                 |          |        |               |
                |         | type            | name     | label  | choice_filter |
                |         | select_one pref | pref     | 都道府県 |               |
                |         | select_one city | city     | 市町村   | pref=${pref}  |
                | choices |                 |          |        |      |
                |         | list_name       | name     | label  | pref |
                |         | pref            | 31       | 鳥取県  |      |
                |         | pref            | 32       | 島根県  |      |
                |         | city            | tottori  | 鳥取市  | 31   |
                |         | city            | yonago   | 米子市  | 31   |
                |         | city            | matsue   | 松江市  | 32   |
                """);
        assertThat(form.questionnaire().checks()).hasSize(1);
        Formula check = Formula.of(form.questionnaire().checks().getFirst().formula());
        assertThat(check.isBroken(given("31", "yonago"), Given.NOTHING)).isFalse();
        assertThat(check.isBroken(given("31", "matsue"), Given.NOTHING)).isTrue();
        assertThat(check.isBroken(given("32", "matsue"), Given.NOTHING)).isFalse();
        assertThat(question(form, "CITY").options()).hasSize(3);
        assertThat(line(form, "city").reasons()).singleElement().asString().contains("組合せ");
        assertThat(line(form, "pref").fate()).isEqualTo(Fate.KEPT);
    }

    private static Given given(String pref, String city) {
        return code -> Map.of("PREF", List.of(pref), "CITY", List.of(city)).getOrDefault(code, List.of());
    }

    @Test
    void a_list_kept_in_the_sheet_for_large_lists_is_read() {
        Imported form = form("""
                | survey           |                             |         |       |
                |                  | type                        | name    | label |
                |                  | select_one_external offices | office  | 課     |
                | external_choices |                             |         |       |
                |                  | list_name                   | name    | label |
                |                  | offices                     | dx      | DX推進課 |
                |                  | offices                     | zaisei  | 財政課  |
                """);
        assertThat(question(form, "OFFICE").options())
                .extracting(Question.Option::label)
                .containsExactly("DX推進課", "財政課");
        assertThat(form.report().count(Fate.LEFT_OUT)).isZero();
    }

    @Test
    void marks_of_markdown_are_taken_off_and_underscores_inside_words_stay() {
        Imported form = form("""
                | survey |      |      |                                              |                        |
                |        | type | name | label                                        | hint                   |
                |        | text | a    | **必ず**お答えください _(全員)_ file_name_x 3 * 4 * 5 | [手引](https://example.jp/a) |
                """);
        assertThat(question(form, "A").text()).isEqualTo("必ずお答えください (全員) file_name_x 3 * 4 * 5");
        assertThat(question(form, "A").guidance()).containsExactly("手引（https://example.jp/a）");
    }

    @Test
    void an_inserted_answer_names_the_question_it_comes_from() {
        Imported form = form("""
                | survey |           |       |                            |
                |        | type      | name  | label                      |
                |        | text      | who   | お名前                       |
                |        | text      | role  | ${who} さんの役割は（${unknown}） |
                """);
        assertThat(question(form, "ROLE").text()).isEqualTo("（設問 WHO の答え） さんの役割は（${unknown}）");
        assertThat(line(form, "role").fate()).isEqualTo(Fate.CHANGED);
    }

    @Test
    void the_title_may_have_languages_of_its_own() {
        Imported form = form("""
                | survey   |      |      |       |
                |          | type | name | label |
                |          | text | a    | 意見   |
                | settings |                |                |
                |          | form_title::ja | form_title::en |
                |          | 庁内の調査       | Survey         |
                """);
        assertThat(form.questionnaire().title()).isEqualTo("庁内の調査");
        assertThat(line(form, "form_title::en").fate()).isEqualTo(Fate.LEFT_OUT);
    }

    @Test
    void what_a_group_without_questions_says_goes_on_to_the_next() {
        Imported lss = survey(
                groups("1|7|はじめ|1||ja|", "2|7|まとめ|2|ここまでのまとめです|ja|", "3|7|おわり|3||ja|"),
                "1|0|7|1|S|a|課の名前|N|Y|1|ja|1",
                "2|0|7|2|X|b|次で終わりです|N|N|1|ja|1",
                "3|0|7|3|T|c|ご意見|N|N|1|ja|1");
        Questionnaire.Section last = lss.questionnaire().sections().getLast();
        assertThat(last.label()).isEqualTo("おわり");
        assertThat(last.guidance()).containsExactly("まとめ", "ここまでのまとめです", "次で終わりです");
        assertThat(line(lss, "まとめ").fate()).isEqualTo(Fate.CHANGED);
    }

    @Test
    void notes_after_the_last_question_stay_with_it() {
        Imported lss = survey(
                groups("1|7|はじめ|1||ja|", "2|7|おわり|2||ja|"),
                "1|0|7|1|S|a|課の名前|N|Y|1|ja|1",
                "2|0|7|2|X|b|ご協力ありがとうございました|N|N|1|ja|1");
        assertThat(question(lss, "A").guidance()).containsExactly("おわり", "ご協力ありがとうございました");
    }

    @Test
    void one_choice_among_those_ticked_before_offers_only_these() {
        LssText lss = groups("1|7|はじめ|1||ja|")
                .table(
                        "subquestions",
                        "qid|parent_qid|sid|gid|type|title|question|question_order|language|scale_id",
                        "11|1|7|1|T|A|予算がない|1|ja|0",
                        "12|1|7|1|T|B|人がいない|2|ja|0")
                .table("answers", "qid|code|answer|sortorder|scale_id|language", "2|A|予算がない|1|0|ja", "2|B|人がいない|2|0|ja")
                .table("question_attributes", "qid|attribute|value|language", "2|array_filter|why|");
        Imported read = survey(lss, "1|0|7|1|M|why|困っていること|N|N|1|ja|1", "2|0|7|1|L|most|最も困っていること|N|N|2|ja|1");
        assertThat(question(read, "MOST").asking().optionsFrom()).isEqualTo("WHY");
    }

    @Test
    void a_slider_is_a_number_between_its_ends() {
        LssText lss = groups("1|7|はじめ|1||ja|")
                .table(
                        "subquestions",
                        "qid|parent_qid|sid|gid|type|title|question|question_order|language|scale_id",
                        "11|1|7|1|T|SQ001|¦まったくない¦いつも|1|ja|0")
                .table(
                        "question_attributes",
                        "qid|attribute|value|language",
                        "1|slider_layout|1|",
                        "1|slider_max|10|",
                        "1|slider_accuracy|1|");
        Imported read = survey(lss, "1|0|7|1|K|share|使う割合は|N|Y|1|ja|1");
        Question share = question(read, "SHARE");
        assertThat(share.text()).isEqualTo("使う割合は");
        assertThat(share.guidance()).containsExactly("（左の端：まったくない／右の端：いつも）");
        assertThat(share.asking().least()).isEqualTo("0");
        assertThat(share.asking().most()).isEqualTo("10");
        assertThat(read.report().count(Fate.KEPT))
                .isEqualTo(read.report().lines().size());
    }

    @Test
    void settings_mails_and_parts_of_another_shape_are_named() {
        LssText lss = groups("1|7|はじめ|1||ja|")
                .table("surveys", "sid|language|anonymized|tokenlength", "7|ja|Y|15")
                .table(
                        "surveys_languagesettings",
                        "surveyls_language|surveyls_title|surveyls_policy_notice|surveyls_email_invite",
                        "ja|調査|回答は統計だけに使います|ご協力ください");
        String text = lss.table("questions", COLUMNS, "1|0|7|1|S|a|課|N|N|1|ja|1")
                .text()
                .replace("</document>", "<themes><theme><sid>7</sid></theme></themes></document>");
        Imported read = LimeSurvey.read("lss", "a.lss", text);
        assertThat(read.questionnaire().guidance()).containsExactly("回答は統計だけに使います");
        assertThat(line(read, "email").fate()).isEqualTo(Fate.LEFT_OUT);
        assertThat(line(read, "surveys").reasons()).singleElement().asString().contains("anonymized, tokenlength");
        assertThat(line(read, "themes").fate()).isEqualTo(Fate.LEFT_OUT);
    }
}
