package jp.kizahashi.survey.design.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Check.Severity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.junit.jupiter.api.Test;

class EditsTests {
    private static final Question FIRST = number("Q1");
    private static final Question SECOND =
            number("Q2").with(Asking.PLAIN.withWhen("Q1 > 0 and Q11 != 'Q1'").withOptionsFrom("Q1"));
    private static final Questionnaire BOTH = new Questionnaire(
            "draft",
            "調査",
            List.of(),
            List.of(),
            List.of(new Aim("体制", List.of("Q1", "Q2"))),
            List.of(
                    new Section("a", "A", List.of(FIRST, SECOND)),
                    new Section("b", "B", List.of(number("Q3")), List.of(), "Q1 = 1", "Q1")),
            List.of(new Check("C1", "Q1 <= Q2", Severity.HARD, "文")));

    @Test
    void all_that_names_a_question_follows_its_new_code_and_texts_in_quotes_stay() {
        Questionnaire now = Edits.replaced(BOTH, "Q1", FIRST.withCode("STAFF"));
        assertThat(now.question("Q2").orElseThrow().asking().when()).isEqualTo("STAFF > 0 and Q11 != 'Q1'");
        assertThat(now.question("Q2").orElseThrow().asking().optionsFrom()).isEqualTo("STAFF");
        assertThat(now.sections().getLast().when()).isEqualTo("STAFF = 1");
        assertThat(now.sections().getLast().repeat()).isEqualTo("STAFF");
        assertThat(now.checks().getFirst().formula()).isEqualTo("STAFF <= Q2");
        assertThat(now.aims().getFirst().questions()).containsExactly("STAFF", "Q2");
    }

    @Test
    void aims_forget_a_question_that_is_gone_and_conditions_keep_it() {
        Questionnaire now = Edits.without(BOTH, "Q1");
        assertThat(now.aims().getFirst().questions()).containsExactly("Q2");
        assertThat(now.sections().getLast().when()).isEqualTo("Q1 = 1");
    }

    @Test
    void questions_and_sections_move_one_place_and_stop_at_the_ends() {
        assertThat(codes(Edits.moved(BOTH, "Q2", -1))).containsExactly("Q2", "Q1", "Q3");
        assertThat(Edits.moved(BOTH, "Q1", -1)).isEqualTo(BOTH);
        assertThat(codes(Edits.sectionMoved(BOTH, "b", -1))).containsExactly("Q3", "Q1", "Q2");
        assertThat(codes(Edits.inSection(BOTH, "Q1", "b"))).containsExactly("Q2", "Q3", "Q1");
    }

    @Test
    void a_question_of_a_list_takes_the_place_of_the_one_with_its_code() {
        assertThat(codes(Edits.with(BOTH, "A", List.of(number("Q1"), number("Q9")))))
                .containsExactly("Q1", "Q2", "Q9", "Q3");
        assertThat(codes(Edits.with(BOTH, "B", List.of(number("Q1"))))).containsExactly("Q2", "Q3", "Q1");
        assertThat(Edits.with(BOTH, "B", List.of(number("Q1"))).aims())
                .containsExactly(new Aim("体制", List.of("Q1", "Q2")));
    }

    @Test
    void sections_of_a_file_get_ids_that_can_stand_in_an_address() {
        Questionnaire odd = Edits.arranged(
                BOTH,
                List.of(
                        new Section("a/b", "A", List.of()),
                        new Section("日本", "B", List.of()),
                        new Section("c", "C", List.of()),
                        new Section("c", "D", List.of())));
        assertThat(Edits.addressable(odd).sections())
                .extracting(Section::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    private static List<String> codes(Questionnaire q) {
        return q.questions().stream().map(Question::code).toList();
    }

    private static Question number(String code) {
        return new Question(code, code, code, List.of(), QuestionKind.NUMBER, List.of(), "人");
    }
}
