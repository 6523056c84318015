package jp.kizahashi.survey.design.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import jp.kizahashi.survey.design.exchange.limesurvey.LimeSurvey;
import org.junit.jupiter.api.Test;

class LimeSurveyTests {
    private static final String[] QUESTIONS = {
        "1|0|7|1|L|plan|<p>計画はありますか</p>|Y|Y|1|ja|1",
        "2|0|7|1|M|ways|受付の方法|N|Y|2|ja|plan.NAOK == \"A1\"",
        "3|0|7|1|N|staff|職員数|N|N|3|ja|ways_SQ001.NAOK == \"Y\" and !is_empty(plan.NAOK)",
        "4|0|7|1|F|state|整備の状況|N|N|4|ja|plan.NAOK != \"A1\"",
        "5|0|7|1|;|cells|窓口の名前|N|N|5|ja|1",
        "6|0|7|1|R|rank|重要な順|N|N|6|ja|1",
        "7|0|7|2|X|note|次は自由記述です|N|N|1|ja|1",
        "8|0|7|2|T|free|ご意見|N|N|2|ja|strlen(staff.NAOK) > 0",
        "9|0|7|2|*|calc|{staff * 2}|N|N|3|ja|1",
        "10|0|7|2|N|more|追加|N|N|4|ja|calc.NAOK > 10",
        "11|0|7|2|¦|file|添付|N|N|5|ja|1",
        "12|0|7|2|Y|yes|はい・いいえ|N|N|6|ja|",
        "13|0|7|2|1|dual|重要さと満足|N|N|7|ja|rand() > 3",
        "14|0|7|2|P|told|伝えた相手|N|N|8|ja|1",
    };
    private static final String[] PARTS = {
        "21|2|7|1|T|SQ001|窓口|N|N|1|ja|1|0",
        "22|2|7|1|T|SQ002|郵送|N|N|2|ja|1|0",
        "23|2|7|1|T|none|特になし|N|N|3|ja|1|0",
        "24|4|7|1|T|R1|文書|N|N|1|ja|1|0",
        "25|4|7|1|T|R2|データ|N|N|2|ja|1|0",
        "26|5|7|1|T|Y1|1階|N|N|1|ja|1|0",
        "27|5|7|1|T|X1|名前|N|N|1|ja|1|1",
        "28|5|7|1|T|X2|内線|N|N|2|ja|1|1",
        "29|13|7|2|T|D1|窓口|N|N|1|ja|1|0",
        "30|14|7|2|T|P1|課長|N|N|1|ja|1|0",
        "31|99|7|2|T|Z1|親なし|N|N|1|ja|1|0",
    };
    private static final String[] ANSWERS = {
        "1|A1|ある|1|0|ja",
        "1|A2|ない|2|0|ja",
        "4|1|済み|1|0|ja",
        "4|2|まだ|2|0|ja",
        "6|r1|早さ|1|0|ja",
        "6|r2|正確さ|2|0|ja",
        "13|1|低い|1|0|ja",
        "13|2|高い|2|0|ja",
        "13|1|不満|1|1|ja",
        "13|2|満足|2|1|ja",
    };
    static final String FILE = file("");

    private static String file(String relevance) {
        LssText lss = new LssText()
                .table("answers", "qid|code|answer|sortorder|scale_id|language", ANSWERS)
                .table(
                        "groups",
                        "gid|sid|group_name|group_order|description|language|grelevance",
                        "2|7|つづき|2||ja|",
                        "1|7|はじめ|1|はじめの説明|ja|")
                .table(
                        "questions",
                        "qid|parent_qid|sid|gid|type|title|question|mandatory|other|question_order|language|relevance",
                        QUESTIONS)
                .table(
                        "subquestions",
                        "qid|parent_qid|sid|gid|type|title|question|mandatory|other|question_order|language|relevance|scale_id",
                        PARTS)
                .table(
                        "question_attributes",
                        "qid|attribute|value",
                        "2|exclude_all_others|none",
                        "2|max_answers|2",
                        "3|min_num_value_n|0",
                        "3|suffix|人",
                        "3|random_order|1")
                .table(
                        "conditions",
                        "qid|cqid|cfieldname|method|value|scenario",
                        "12|1|7X1X1|==|A1|1",
                        "12|1|7X1X1|==|A2|1")
                .table("quota", "id|name", "1|上限")
                .table("surveys", "sid|language", "7|ja")
                .table(
                        "surveys_languagesettings",
                        "surveyls_language|surveyls_title|surveyls_welcometext",
                        "ja|みらい市の調査（架空）|お願いします")
                .table("themes", "sid|theme_name", "7|fruity");
        return lss.text() + relevance;
    }

    private final Imported imported = read(FILE);
    private final Questionnaire read = imported.questionnaire();

    @Test
    void groups_become_sections_in_their_order() {
        assertThat(read.title()).isEqualTo("みらい市の調査（架空）");
        assertThat(read.guidance()).containsExactly("お願いします");
        assertThat(read.sections()).extracting(Questionnaire.Section::label).containsExactly("はじめ", "つづき");
        assertThat(read.sections().getFirst().guidance()).containsExactly("はじめの説明");
    }

    @Test
    void each_type_becomes_a_question_of_ours() {
        assertThat(read.questions())
                .extracting(Question::code, Question::kind)
                .hasToString("[(\"PLAN\", SINGLE), (\"WAYS\", MULTIPLE), (\"STAFF\", NUMBER), (\"STATER1\", SINGLE),"
                        + " (\"STATER2\", SINGLE), (\"CELLSY1X1\", SHORT_TEXT), (\"CELLSY1X2\", SHORT_TEXT), (\"RANK1\", PULLDOWN),"
                        + " (\"RANK2\", PULLDOWN), (\"FREE\", LONG_TEXT), (\"MORE\", NUMBER), (\"FILE\", FILE), (\"YES\", SINGLE), (\"DUALD10\", SINGLE),"
                        + " (\"DUALD11\", SINGLE), (\"TOLD\", MULTIPLE), (\"TOLDP1COMMEN\", SHORT_TEXT)]"
                                .replace("TOLDP1COMMEN", "Q001"));
        assertThat(question("STATER1").asking().grid()).isEqualTo("整備の状況");
        assertThat(read.sections().getLast().guidance()).containsExactly("次は自由記述です");
    }

    @Test
    void conditions_mean_what_they_meant() {
        assertThat(when("WAYS")).isEqualTo("PLAN = 'A1'");
        assertThat(when("STAFF")).isEqualTo("(answered(WAYS) and WAYS has 'SQ001') and answered(PLAN)");
        assertThat(when("STATER2")).isEqualTo("not answered(PLAN) or PLAN != 'A1'");
        assertThat(when("FREE")).isEqualTo("answered(STAFF)");
        assertThat(when("MORE")).isEqualTo("(STAFF * 2) > 10");
        assertThat(when("YES")).isEqualTo("PLAN = 'A1' or PLAN = 'A2'");
        assertThat(when("DUALD10")).isEmpty();
        assertThat(line("D1").reason()).contains("関数「rand」に当たるものがない");
    }

    @Test
    void choices_get_their_roles_and_bounds() {
        assertThat(question("PLAN").options()).last().isEqualTo(new Option("oth", "その他", Option.Role.OTHER));
        assertThat(question("WAYS").options())
                .extracting(Option::role)
                .containsExactly(Option.Role.PLAIN, Option.Role.PLAIN, Option.Role.EXCLUSIVE, Option.Role.OTHER);
        assertThat(question("WAYS").asking().most()).isEqualTo("2");
        assertThat(question("STAFF").unit()).isEqualTo("人");
        assertThat(line("staff").reason()).contains("random_order");
    }

    @Test
    void every_row_that_says_something_has_its_line() {
        int texts = 2;
        assertThat(imported.report().lines())
                .hasSize(2 + QUESTIONS.length + PARTS.length + ANSWERS.length + 2 + 1 + texts + 1);
        assertThat(line("file").fate()).isEqualTo(Fate.KEPT);
        assertThat(question("FILE").mostFiles()).isEqualTo(10);
        assertThat(line("Z1").reason()).isEqualTo("属する設問がファイルにありません。");
        assertThat(line("上限").fate()).isEqualTo(Fate.LEFT_OUT);
        assertThat(line("themes").reason()).isEqualTo("この表に当たるものはありません（1行）。");
    }

    @Test
    void a_file_that_is_cut_or_declares_entities_is_refused() {
        assertThat(refusal(FILE.substring(0, FILE.length() / 2))).startsWith("SVY-142 x.lss は壊れている");
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                + FILE.substring(FILE.indexOf("<document>")).replace("ご意見", "&b;");
        assertThat(refusal(bomb)).startsWith("SVY-142");
        assertThat(refusal("<document><LimeSurveyDocType>Survey</LimeSurveyDocType>" + "<a>".repeat(100_000)))
                .startsWith("SVY-142");
        assertThat(refusal("<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>"))
                .startsWith("SVY-144");
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Refused.class, () -> read(text)).sentence();
    }

    private static Imported read(String text) {
        return LimeSurvey.read("form", "x.lss", text);
    }

    private String when(String code) {
        return question(code).asking().when();
    }

    private Question question(String code) {
        return read.question(code).orElseThrow(() -> new AssertionError(code + " of " + List.of(read.questions())));
    }

    private FidelityLine line(String name) {
        return imported.report().lines().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
