package jp.kizahashi.survey.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.form.BrokenCheck;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Given;
import org.junit.jupiter.api.Test;

class GenaiSurveyTests {
    private static final Questionnaire SURVEY = Questionnaires.GENAI_SURVEY;

    @Test
    void it_asks_the_printed_questions_under_their_numbers_and_marks_what_was_added() {
        List<Question> printed = SURVEY.questions().stream()
                .filter(q -> q.asking().mark().isEmpty())
                .toList();
        // 44 less the five of the contact block and the tool's name, which the repeated section asks by itself.
        assertThat(printed).hasSize(44 - 5 - 1);
        assertThat(SURVEY.questions().stream().filter(q -> !q.asking().mark().isEmpty()))
                .hasSize(14)
                .allSatisfy(q -> assertThat(q.asking().mark()).isEqualTo("本製品で追加"));
    }

    @Test
    void no_aim_is_without_a_question_and_no_question_without_an_aim() {
        assertThat(SURVEY.aimsWithoutQuestion()).isEmpty();
        assertThat(SURVEY.aims().stream().flatMap(a -> a.questions().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        SURVEY.questions().stream().map(Question::code).toList());
    }

    @Test
    void adopters_and_others_meet_different_sections() {
        assertThat(sections(Map.of("S01Q09", List.of("1"), "S021Q03", List.of("2", "15"))))
                .containsExactly("s01", "s021", "s022@2", "s022@15", "s03", "s04", "s05", "s06");
        assertThat(sections(Map.of("S01Q09", List.of("4")))).containsExactly("s01", "s023", "s03", "s04", "s05", "s06");
        assertThat(sections(Map.of())).containsExactly("s01", "s03", "s04", "s05", "s06");
    }

    @Test
    void obstacles_and_uses_have_the_same_codes_in_both_places() {
        assertThat(question("S021Q10").options())
                .isEqualTo(question("S023Q02").options())
                .hasSize(13);
        assertThat(question("S021Q04").options()).isEqualTo(question("S03Q01").options());
        assertThat(question("S021Q13").options()).isEqualTo(question("S03Q03").options());
        assertThat(question("S021Q11").options())
                .extracting(Option::code, Option::label)
                .isEqualTo(question("S021Q10").options().stream()
                        .filter(o -> !o.isExclusive())
                        .map(o -> org.assertj.core.groups.Tuple.tuple(o.code(), o.label()))
                        .toList());
    }

    @Test
    void the_greatest_obstacle_is_one_of_those_ticked_and_not_asked_when_there_is_none() {
        Form form = form(Map.of("S01Q09", List.of("2"), "S021Q10", List.of("2", "5")));
        assertThat(form.offered(question("S021Q11"))).containsExactly("2", "5");
        assertThat(form(Map.of("S01Q09", List.of("2"), "S021Q10", List.of("13")))
                        .asks("S021Q11"))
                .isFalse();
    }

    @Test
    void who_may_have_nothing_to_tick_can_say_so() {
        assertThat(SURVEY.questions().stream().filter(q -> q.kind() == QuestionKind.MULTIPLE))
                .filteredOn(q -> q.options().stream().noneMatch(Option::isExclusive))
                // Who has introduced one has a kind and a tool.
                .extracting(Question::code)
                .containsExactly("S021Q02", "S021Q03");
    }

    @Test
    void more_users_than_accounts_ask_for_a_reason() {
        Map<String, List<String>> answers = new HashMap<>(Map.of("S01Q09", List.of("1"), "S021Q03", List.of("2")));
        answers.put("S022Q12@2", List.of("100"));
        answers.put("S022Q13@2", List.of("120"));
        assertThat(BrokenCheck.of(SURVEY, form(answers), Given.NOTHING))
                .singleElement()
                .extracting(BrokenCheck::code)
                .isEqualTo("C01@2");
    }

    private static List<String> sections(Map<String, List<String>> answers) {
        return form(answers).sections().stream().map(Questionnaire.Section::id).toList();
    }

    private static Form form(Map<String, List<String>> answers) {
        return Form.of(SURVEY, code -> answers.getOrDefault(code, List.of()));
    }

    private static Question question(String code) {
        return SURVEY.question(code).orElseThrow();
    }
}
