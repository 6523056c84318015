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
import jp.kizahashi.survey.design.exchange.surveyjs.SurveyJs;
import org.junit.jupiter.api.Test;

class SurveyJsTests {
    static final String FORM = """
            {"title": {"default": "Survey", "ja": "みらい市の調査（架空）"}, "showProgressBar": "top", "pages": [
              {"name": "p1", "title": "はじめ", "elements": [
                {"type": "radiogroup", "name": "plan", "title": "計画はありますか", "isRequired": true, "showOtherItem": true,
                 "choices": [{"value": "yes", "text": "ある"}, "no"]},
                {"type": "checkbox", "name": "ways", "title": "方法", "showNoneItem": true, "noneText": "特になし",
                 "visibleIf": "{plan} = 'yes'", "choices": ["counter", "mail"], "maxSelectedChoices": 1},
                {"type": "text", "name": "staff", "title": "職員数", "inputType": "number", "min": 0,
                 "visibleIf": "{ways} contains 'mail' or {plan} notempty", "validators": [{"type": "expression",
                 "expression": "{staff} <= 100", "text": "100人までです"}]},
                {"type": "panel", "name": "inner", "visibleIf": "{plan} anyof ['yes', 'no']", "elements": [
                  {"type": "boolean", "name": "agree", "title": "同意しますか"},
                  {"type": "comment", "name": "why", "title": "理由", "visibleIf": "{agree} = false"}]},
                {"type": "html", "name": "h", "html": "<h3>説明</h3><script>x()</script>"},
                {"type": "rating", "name": "rate", "title": "満足度", "minRateDescription": "低い"}]},
              {"name": "p2", "elements": [
                {"type": "matrix", "name": "m", "title": "状況", "columns": ["done", "not_done"], "rows": [{"value": "doc", "text": "文書"}, "data"]},
                {"type": "matrixdropdown", "name": "md", "title": "表", "choices": [1, 2], "rows": ["r1"],
                 "columns": [{"name": "c1", "title": "列1"}, {"name": "c2", "cellType": "text", "inputType": "number"}]},
                {"type": "paneldynamic", "name": "dyn", "title": "家族", "templateElements": [{"type": "text", "name": "who"}]},
                {"type": "expression", "name": "double", "expression": "{staff} * 2"},
                {"type": "text", "name": "month", "inputType": "month", "visibleIf": "{double} > 10 and {m.doc} = 'not_done'"},
                {"type": "file", "name": "upload", "allowMultiple": true, "maxFiles": 4, "acceptedTypes": ".pdf"},
                {"type": "dropdown", "name": "far", "visibleIf": "age({month}) > 3", "choicesByUrl": {"url": "x"}},
                {"type": "hologram", "name": "odd", "choices": [1]}]}],
             "triggers": [{"type": "complete", "expression": "{plan} = 'no'"}]}
            """;

    private final Imported imported = SurveyJs.read("form", "form.json", FORM);
    private final Questionnaire read = imported.questionnaire();

    @Test
    void each_type_becomes_a_question_of_ours() {
        assertThat(read.title()).isEqualTo("みらい市の調査（架空）");
        assertThat(read.sections())
                .extracting(Questionnaire.Section::label)
                .containsExactly("はじめ", "みらい市の調査（架空）", "家族", "みらい市の調査（架空）（続き）");
        assertThat(read.questions())
                .extracting(q -> q.code() + " " + q.kind())
                .containsExactly(
                        "PLAN SINGLE",
                        "WAYS MULTIPLE",
                        "STAFF NUMBER",
                        "AGREE SINGLE",
                        "WHY LONG_TEXT",
                        "RATE SINGLE",
                        "MDOC SINGLE",
                        "MDATA SINGLE",
                        "MDR1C1 PULLDOWN",
                        "MDR1C2 NUMBER",
                        "WHO SHORT_TEXT",
                        "MONTH YEAR_MONTH",
                        "UPLOAD FILE",
                        "FAR SHORT_TEXT");
        assertThat(question("RATE").guidance()).containsExactly("説明");
        assertThat(question("RATE").options().getFirst().label()).isEqualTo("1（低い）");
    }

    @Test
    void conditions_mean_what_they_meant() {
        assertThat(question("WAYS").asking().when()).isEqualTo("PLAN = 'yes'");
        assertThat(question("STAFF").asking().when()).isEqualTo("WAYS has 'mail' or answered(PLAN)");
        assertThat(question("WHY").asking().when()).isEqualTo("(PLAN in ('yes', 'no')) and (AGREE = 'false')");
        assertThat(question("MONTH").asking().when()).isEqualTo("(STAFF * 2) > 10 and MDOC = 'notdone'");
        assertThat(question("FAR").asking().when()).isEmpty();
        assertThat(question("STAFF").asking().most()).isEqualTo("100");
        assertThat(line("staff").reason()).contains("本製品の文");
    }

    @Test
    void choices_that_the_tool_adds_get_their_roles() {
        assertThat(question("PLAN").options()).last().isEqualTo(new Option("other", "その他", Option.Role.OTHER));
        assertThat(question("WAYS").options()).last().isEqualTo(new Option("none", "特になし", Option.Role.EXCLUSIVE));
        assertThat(question("WAYS").asking().most()).isEqualTo("1");
    }

    @Test
    void every_page_element_choice_row_and_column_has_its_line() {
        int elements = 17;
        assertThat(imported.report().lines()).hasSize(2 + 2 + elements + 4 + (2 + 2) + (2 + 1 + 2) + 1 + 1);
        assertThat(line("upload").fate()).isEqualTo(Fate.CHANGED);
        assertThat(line("upload").reason()).contains("acceptedTypes");
        assertThat(question("UPLOAD").mostFiles()).isEqualTo(4);
        assertThat(line("odd").reason()).isEqualTo("知らない形式（hologram）です。");
        assertThat(line("far").reason()).contains("外から読み込む").contains("関数「age」").contains("短文の設問");
        assertThat(line("complete").reason()).contains("動作に当たるもの");
        assertThat(line("dyn").reason()).contains("1回だけたずねます");
    }

    @Test
    void a_definition_pasted_out_of_a_script_is_read() {
        Questionnaire form = SurveyJs.read("form", "form.json", """
                { questions: [ // how it is often written
                  { type: 'radiogroup', name: "price", title: "Price", choices: ["ok|Yes, about right", "low|No",], },
                  { type: "comment", name: "why", visibleIf: "{price}='low'" },
                ] }
                """).questionnaire();
        assertThat(form.questions().getFirst().options())
                .containsExactly(new Option("ok", "Yes, about right"), new Option("low", "No"));
        assertThat(form.questions().getLast().asking().when()).isEqualTo("PRICE = 'low'");
    }

    @Test
    void a_broken_deep_or_endless_definition_is_refused() {
        assertThat(refusal(FORM.substring(0, 200))).startsWith("SVY-142 form.json は壊れている");
        assertThat(refusal("[1]")).contains("JSONの一番外側");
        assertThat(refusal("{\"pages\":[{\"elements\":" + "[{\"elements\":".repeat(5_000)))
                .startsWith("SVY-142");
        String many = "{\"type\":\"text\",\"name\":\"a\"},".repeat(2_001);
        assertThat(refusal("{\"elements\":[" + many.substring(0, many.length() - 1) + "]}"))
                .startsWith("SVY-143");
        assertThat(refusal("{\"elements\":[]}")).startsWith("SVY-144");
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Refused.class, () -> SurveyJs.read("form", "form.json", text))
                .sentence();
    }

    private Question question(String code) {
        return read.question(code).orElseThrow(() -> new AssertionError(List.of(read.questions())));
    }

    private FidelityLine line(String name) {
        return imported.report().lines().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
