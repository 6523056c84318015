package jp.kizahashi.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AppTest
class AssessmentLifeTests {
    private static final String ENTERPRISE = "pemm-enterprise-v1";
    private static final String PROCESS = "pemm-process-v1";

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final Assessments assessments;
    private final Results results;
    private Town town;

    AssessmentLifeTests(Mirai mirai, AssessmentFixture fixture, Assessments assessments, Results results) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.assessments = assessments;
        this.results = results;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
    }

    @Test
    void every_state_can_be_reached_from_the_first() {
        Set<AssessmentStatus> reached = EnumSet.of(AssessmentStatus.PREPARING);
        while (reached.addAll(reached.stream().flatMap(s -> s.next().stream()).toList()))
            assertThat(reached).isNotEmpty();
        assertThat(reached).containsExactlyInAnyOrder(AssessmentStatus.values());
    }

    @Test
    void a_confirmed_edition_stays_as_it_is_when_a_correction_makes_the_next() {
        long id = fixture.confirmed(town, 2026, fixture.all(ENTERPRISE, 1));
        in(() -> assessments.correct(id));
        Map<StatementId, Answer> corrected = new HashMap<>(fixture.all(ENTERPRISE, 1));
        corrected.put(new StatementId("awareness", 1), Answer.SOMEWHAT);
        fixture.settle(town, id, corrected);
        fixture.confirm(town, id);
        var assessment = get(id);
        assertThat(level(results(id, 1))).isEqualTo("E-1");
        assertThat(level(results(id, 2))).isEqualTo("E-1未満");
        assertThat(mirai.as(town, Role.DX_OFFICE, () -> assessments.editions(id)))
                .hasSize(2);
        assertThat(assessment.status()).isEqualTo(AssessmentStatus.CONFIRMED);
    }

    @Test
    void a_statement_left_open_is_a_range_and_not_a_zero() {
        Map<StatementId, Answer> answers = new HashMap<>(fixture.all(ENTERPRISE, 1));
        answers.remove(new StatementId("alignment", 1));
        long id = fixture.confirmed(town, 2026, answers);
        assertThat(level(results(id, 1))).isEqualTo("E-1未満～E-1");
    }

    @Test
    void a_process_is_held_down_by_the_organisation_around_it() {
        fixture.confirmed(town, 2025, fixture.all(ENTERPRISE, 3));
        long newest = fixture.confirmed(town, 2026, fixture.all(ENTERPRISE, 1));
        long id = fixture.prepared(town, PROCESS, java.util.Optional.of("軽自動車税申告（登録）"), 2026);
        in(() -> {
            assessments.addAnswerers(
                    town.actor(Role.DX_OFFICE),
                    id,
                    Map.of(town.actor(Role.STAFF).personId(), AnswerGroup.STAFF));
            assessments.open(id);
        });
        fixture.close(town, id);
        fixture.settle(town, id, fixture.all(PROCESS, 2));
        fixture.confirm(town, id);
        var found = mirai.as(
                town,
                Role.DX_OFFICE,
                () -> results.confirmed(assessments.get(id)).orElseThrow());
        Held held = found.held().orElseThrow();
        assertThat(held.own().low()).isEqualTo(2);
        assertThat(held.range().low()).isEqualTo(1);
        assertThat(held.by()).isEqualTo(Held.By.ORGANISATION);
        assertThat(found.organisation().orElseThrow().assessment().id()).isEqualTo(newest);
    }

    @Test
    void only_the_named_people_check_and_approve_and_a_return_needs_an_opinion() {
        long id = fixture.answering(town, 2026, 0);
        fixture.close(town, id);
        fixture.settle(town, id, fixture.all(ENTERPRISE, 1));
        in(() -> assessments.submit(id));
        assertRefused(
                SurveyProblem.ASSESSMENT_NOT_YOURS,
                () -> assessments.check(town.actor(Role.STAFF), id, Decision.PASSED, ""));
        assertRefused(
                SurveyProblem.OPINION_MISSING,
                () -> assessments.check(town.actor(Role.DEPARTMENT_HEAD), id, Decision.RETURNED, " "));
        in(() -> assessments.check(town.actor(Role.DEPARTMENT_HEAD), id, Decision.RETURNED, "根拠を足してください"));
        assertThat(get(id).status()).isEqualTo(AssessmentStatus.SETTLING);
    }

    private Assessment get(long id) {
        return mirai.as(town, Role.DX_OFFICE, () -> assessments.get(id));
    }

    private Results.Found results(long id, int edition) {
        return mirai.as(
                town,
                Role.DX_OFFICE,
                () -> results.edition(assessments.get(id), edition).orElseThrow());
    }

    private static String level(Results.Found found) {
        return found.result().wholeText();
    }

    private void in(Runnable work) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            work.run();
            return true;
        });
    }

    private void assertRefused(SurveyProblem problem, Runnable work) {
        assertThatThrownBy(() -> in(work))
                .satisfies(e -> assertThat(((Refused) e).problem()).isEqualTo(problem));
    }
}
