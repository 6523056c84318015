package jp.kizahashi.survey.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnairesTests {
    private static final Questionnaire PEMM = Questionnaires.PEMM_SURVEY;

    @Test
    void the_shipped_survey_asks_the_13_items_of_the_four_domains_with_eight_choices_each() {
        assertThat(PEMM.domains()).extracting(s -> s.questions().size()).containsExactly(4, 4, 2, 3);
        assertThat(PEMM.questions()).hasSize(13).allSatisfy(q -> {
            assertThat(q.options())
                    .extracting(Question.Option::code)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 8)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(q.guidance()).hasSize(4);
        });
    }

    @Test
    void its_codes_run_through_and_never_look_like_a_level_or_a_date() {
        assertThat(PEMM.questions().getFirst().code()).isEqualTo("PEMM01");
        assertThat(PEMM.questions().getLast().code()).isEqualTo("PEMM13");
    }

    @Test
    void a_code_that_stands_twice_is_no_questionnaire() {
        Question question = PEMM.questions().getFirst();
        var section = new Questionnaire.Section("a", "A", List.of(question, question));
        assertThatThrownBy(() -> new Questionnaire("own-1", "t", List.of(), List.of(), List.of(), List.of(section)))
                .hasMessageContaining("PEMM01");
    }
}
