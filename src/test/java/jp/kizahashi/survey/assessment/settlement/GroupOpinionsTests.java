package jp.kizahashi.survey.assessment.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.settlement.SettlementStore.Given;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.Test;

class GroupOpinionsTests {
    private static final StatementId ANY = new StatementId("awareness", 1);

    @Test
    void a_group_of_two_is_not_shown_and_neither_is_a_whole_that_would_reveal_it() {
        var shown = GroupOpinions.of(given(2, 5, 0));
        assertThat(shown.groups()).containsOnlyKeys(AnswerGroup.MANAGER);
        assertThat(shown.whole()).isEmpty();
    }

    @Test
    void a_whole_is_shown_when_what_it_hides_is_three_or_more() {
        assertThat(GroupOpinions.of(given(2, 5, 2)).whole()).isPresent();
        assertThat(GroupOpinions.of(given(3, 5, 4)).whole()).isPresent();
        assertThat(GroupOpinions.of(given(0, 0, 2)).whole()).isEmpty();
    }

    @Test
    void whatever_is_shown_no_subtraction_isolates_fewer_than_three() {
        for (int e = 0; e <= 6; e++)
            for (int m = 0; m <= 6; m++)
                for (int s = 0; s <= 6; s++) {
                    var shown = GroupOpinions.of(given(e, m, s));
                    int visible = 0;
                    for (var counts : shown.groups().values()) {
                        assertThat(counts.total()).isGreaterThanOrEqualTo(3);
                        visible += counts.total();
                    }
                    if (shown.whole().isPresent()) {
                        int rest = shown.whole().get().total() - visible;
                        assertThat(rest == 0 || rest >= 3)
                                .as(e + " " + m + " " + s)
                                .isTrue();
                    }
                }
    }

    @Test
    void groups_differ_when_most_of_one_answer_otherwise() {
        List<Given> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) answers.add(new Given(i, AnswerGroup.EXECUTIVE, ANY, Answer.LARGELY_TRUE));
        for (int i = 3; i < 6; i++) answers.add(new Given(i, AnswerGroup.STAFF, ANY, Answer.LARGELY_UNTRUE));
        assertThat(GroupOpinions.of(answers).differ()).isTrue();
        assertThat(GroupOpinions.of(answers.subList(0, 3)).differ()).isFalse();
    }

    private static List<Given> given(int executives, int managers, int staff) {
        Random random = new Random(1);
        List<Given> answers = new ArrayList<>();
        int[] sizes = {executives, managers, staff};
        for (AnswerGroup group : AnswerGroup.values())
            for (int i = 0; i < sizes[group.ordinal()]; i++)
                answers.add(new Given(answers.size(), group, ANY, Answer.values()[random.nextInt(3)]));
        return answers;
    }
}
