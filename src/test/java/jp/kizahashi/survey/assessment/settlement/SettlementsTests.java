package jp.kizahashi.survey.assessment.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AppTest
class SettlementsTests {
    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final Assessments assessments;
    private final Settlements settlements;
    private Town town;

    SettlementsTests(Mirai mirai, AssessmentFixture fixture, Assessments assessments, Settlements settlements) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.assessments = assessments;
        this.settlements = settlements;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
    }

    @Test
    void what_differs_from_the_answers_needs_a_reason_and_only_the_facilitator_settles() {
        long id = fixture.answering(town, 2026, 3);
        StatementId statement = new StatementId("awareness", 1);
        for (Answerer a : fixture.answerers(town, id, AnswerGroup.EXECUTIVE))
            fixture.answer(town, a, statement, Answer.LARGELY_TRUE);
        for (Answerer a : fixture.answerers(town, id, AnswerGroup.STAFF))
            fixture.answer(town, a, statement, Answer.LARGELY_UNTRUE);
        fixture.close(town, id);
        var opinions = mirai.as(
                town, Role.DX_OFFICE, () -> settlements.opinions(get(id)).get(statement));
        assertThat(opinions.differ()).isTrue();
        var item = get(id).instrument().item("awareness").orElseThrow();
        var chosen = Map.of(statement, Optional.of(Answer.SOMEWHAT));
        assertRefused(
                SurveyProblem.REASON_MISSING,
                () -> settlements.settle(town.actor(Role.DX_OFFICE), get(id), item, chosen, ""));
        assertRefused(
                SurveyProblem.ASSESSMENT_NOT_YOURS,
                () -> settlements.settle(town.actor(Role.EXECUTIVE), get(id), item, chosen, "理由"));
        assertRefused(
                SurveyProblem.ASSESSMENT_NOT_YOURS,
                () -> settlements.named(town.actor(Role.DEPARTMENT_HEAD), get(id), item));
    }

    @Test
    void while_answers_are_taken_no_group_is_shown() {
        long id = fixture.answering(town, 2026, 3);
        for (Answerer a : fixture.answerers(town, id, AnswerGroup.EXECUTIVE))
            fixture.answer(town, a, new StatementId("awareness", 1), Answer.LARGELY_TRUE);
        assertThat(mirai.as(town, Role.DX_OFFICE, () -> settlements.opinions(get(id))))
                .isEmpty();
    }

    private Assessment get(long id) {
        return mirai.as(town, Role.DX_OFFICE, () -> assessments.get(id));
    }

    private void assertRefused(SurveyProblem problem, Runnable work) {
        assertThatThrownBy(() -> mirai.as(town, Role.DX_OFFICE, () -> {
                    work.run();
                    return true;
                }))
                .satisfies(e -> assertThat(((Refused) e).problem()).isEqualTo(problem));
    }
}
