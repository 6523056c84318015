package jp.kizahashi.survey.assessment.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.assessment.answers.Answers.Outcome;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class AnswersTests {
    private static final StatementId FIRST = new StatementId("awareness", 1);

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final Answers answers;
    private final JdbcClient db;
    private Town town;
    private long id;
    private Answerer own;

    AnswersTests(Mirai mirai, AssessmentFixture fixture, Answers answers, JdbcClient db) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.answers = answers;
        this.db = db;
    }

    @BeforeEach
    void answering() {
        town = mirai.found();
        id = fixture.answering(town, 2026, 0);
        own = fixture.answerers(town, id, AnswerGroup.STAFF).getFirst();
    }

    @Test
    void a_repeated_request_counts_once() {
        assertThat(save(Answer.SOMEWHAT, 0, "key-1")).isEqualTo(new Outcome.Saved(1));
        assertThat(save(Answer.SOMEWHAT, 0, "key-1")).isEqualTo(new Outcome.Saved(1));
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void a_late_repeat_does_not_bring_an_older_answer_back() {
        save(Answer.SOMEWHAT, 0, "key-1");
        save(Answer.LARGELY_TRUE, 1, "key-2");
        assertThat(save(Answer.SOMEWHAT, 0, "key-1")).isEqualTo(new Outcome.Saved(1));
        assertThat(kept()).isEqualTo(Answer.LARGELY_TRUE);
    }

    @Test
    void a_change_that_has_not_seen_the_newest_answer_is_shown_beside_it() {
        save(Answer.SOMEWHAT, 0, "tab-1");
        assertThat(save(Answer.LARGELY_TRUE, 0, "tab-2")).isEqualTo(new Outcome.Conflict(1, Answer.SOMEWHAT));
        assertThat(kept()).isEqualTo(Answer.SOMEWHAT);
    }

    @Test
    void an_answer_can_be_set_back_to_unanswered_and_stays_in_the_history() {
        save(Answer.SOMEWHAT, 0, "key-1");
        assertThat(save(null, 1, "key-2")).isEqualTo(new Outcome.Saved(2));
        assertThat(kept()).isNull();
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void nobody_answers_for_somebody_else_or_after_closing_or_a_statement_that_is_not_asked() {
        assertThatThrownBy(() -> as(
                        Role.EXECUTIVE,
                        () -> answers.save(town.actor(Role.EXECUTIVE), own.id(), FIRST, Answer.SOMEWHAT, 0, "key")))
                .satisfies(e -> assertProblem(e, SurveyProblem.ASSESSMENT_UNKNOWN));
        assertThatThrownBy(() -> as(
                        Role.STAFF,
                        () -> answers.save(
                                town.actor(Role.STAFF),
                                own.id(),
                                new StatementId("nothing", 1),
                                Answer.SOMEWHAT,
                                0,
                                "key")))
                .satisfies(e -> assertProblem(e, SurveyProblem.ANSWER_UNKNOWN));
        fixture.close(town, id);
        assertThatThrownBy(() -> save(Answer.SOMEWHAT, 0, "key"))
                .satisfies(e -> assertProblem(e, SurveyProblem.ANSWERS_CLOSED));
    }

    private Outcome save(Answer answer, int seen, String key) {
        return as(Role.STAFF, () -> answers.save(town.actor(Role.STAFF), own.id(), FIRST, answer, seen, key));
    }

    private Answer kept() {
        return as(Role.STAFF, () -> answers.of(own).get(FIRST).answer());
    }

    private long changes() {
        return as(
                Role.STAFF,
                () -> db.sql("select count(*) from survey_answer_change")
                        .query(Long.class)
                        .single());
    }

    private <T> T as(Role role, Supplier<T> work) {
        return mirai.as(town, role, work);
    }

    private static void assertProblem(Throwable e, SurveyProblem problem) {
        assertThat(((Refused) e).problem()).isEqualTo(problem);
    }
}
