package jp.kizahashi.survey.design.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.own.VersionApprovals.State;
import jp.kizahashi.survey.person.PersonPlan;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.WaveFixture;
import jp.kizahashi.survey.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A version is approved by another person than the one who made it, before it is asked. */
@AppTest
class VersionApprovalsTests {
    @Autowired
    Mirai mirai;

    @Autowired
    OwnQuestionnaires own;

    @Autowired
    VersionApprovals approvals;

    @Autowired
    Accounts accounts;

    @Autowired
    Waves waves;

    @Autowired
    PersonWaves persons;

    @Autowired
    List<CardSource> cards;

    private Town town;
    private String version;

    @BeforeEach
    void found() {
        town = mirai.found();
        version = as(() -> own.confirm(maker(), own.begin(maker(), Questionnaires.PEMM_SURVEY.id())));
    }

    @Test
    void somebody_else_approves_and_only_then_it_may_be_asked() {
        assertThat(askable()).doesNotContain(version);
        refused("SVY-171", () -> approvals.decide(maker(), version, Decision.PASSED, ""));
        assertThat(as(() -> approvals.mayDecide(maker(), approvals.version(version))))
                .isFalse();

        run(() -> approvals.decide(other(), version, Decision.PASSED, "よい"));

        assertThat(as(() -> approvals.state(approvals.version(version)))).isEqualTo(State.APPROVED);
        assertThat(askable()).contains(version);
        refused("SVY-170", () -> approvals.decide(other(), version, Decision.RETURNED, "やはり"));
    }

    @Test
    void a_returned_version_says_why_and_stays_unasked() {
        refused("SVY-018", () -> approvals.decide(other(), version, Decision.RETURNED, " "));
        run(() -> approvals.decide(other(), version, Decision.RETURNED, "Q01の選択肢が足りません"));

        assertThat(as(() -> approvals.state(approvals.version(version)))).isEqualTo(State.RETURNED);
        assertThat(as(() -> approvals.history(approvals.version(version))))
                .singleElement()
                .satisfies(t -> assertThat(t.opinion()).contains("足りません"));
        assertThat(askable()).doesNotContain(version);
    }

    @Test
    void in_an_office_of_one_the_maker_approves() {
        run(() -> accounts.disable(other().accountId()));
        assertThat(as(() -> approvals.decidesAlone(maker(), approvals.version(version))))
                .as("the head of the section may still decide")
                .isFalse();
        run(() -> accounts.disable(town.actor(Role.DEPARTMENT_HEAD).accountId()));

        assertThat(as(() -> approvals.decidesAlone(maker(), approvals.version(version))))
                .isTrue();
        run(() -> approvals.decide(maker(), version, Decision.PASSED, ""));
        assertThat(askable()).contains(version);
    }

    @Test
    void the_head_of_the_makers_section_approves_and_others_do_not() {
        refused("SVY-171", () -> approvals.decide(town.actor(Role.STAFF), version, Decision.PASSED, ""));
        run(() -> approvals.decide(town.actor(Role.DEPARTMENT_HEAD), version, Decision.PASSED, ""));
        assertThat(askable()).contains(version);
    }

    @Test
    void a_shipped_questionnaire_needs_no_approval_and_another_town_sees_none() {
        assertThat(askable()).contains(Questionnaires.GENAI_SURVEY.id());
        Town stranger = mirai.found();
        assertThatThrownBy(() -> mirai.as(stranger, Role.HOST, () -> approvals.version(version)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-002");
    }

    @Test
    void a_version_that_waits_is_asked_of_nobody_and_stands_on_the_home_page_of_those_who_may_decide() {
        refused("SVY-190", () -> waves.ask(maker(), inhouse(), List.of()));
        refused("SVY-190", () -> waves.prepare(maker(), inhouse()));
        refused("SVY-190", () -> persons.prepare(maker(), plan()));
        assertThat(waiting(other())).isEqualTo(1);
        assertThat(waiting(maker())).as("somebody else decides").isZero();

        run(() -> approvals.decide(other(), version, Decision.RETURNED, "もう一度"));
        refused("SVY-190", () -> waves.prepare(maker(), inhouse()));
        assertThat(waiting(other())).isZero();
    }

    private int waiting(Actor actor) {
        return as(() -> cards.stream()
                        .flatMap(source -> source.cards(actor).stream())
                        .filter(card -> card.href().equals("/surveys/questionnaires/" + version))
                        .toList())
                .size();
    }

    private NewWave inhouse() {
        return WaveFixture.fresh(asked(), Instant.parse("2099-01-01T00:00:00Z"));
    }

    private Questionnaire asked() {
        return as(() -> approvals.version(version)).questionnaire();
    }

    private PersonPlan plan() {
        return new PersonPlan(
                "調査",
                asked(),
                List.of(),
                Instant.parse("2099-01-01T00:00:00Z"),
                5,
                inhouse().settings());
    }

    private List<String> askable() {
        return as(() -> approvals.askable()).stream().map(Questionnaire::id).toList();
    }

    private Actor maker() {
        return town.actor(Role.HOST);
    }

    private Actor other() {
        return town.actor(Role.DX_OFFICE);
    }

    private void refused(String number, Runnable work) {
        assertThatThrownBy(() -> run(work)).isInstanceOf(Refused.class).hasMessageContaining(number);
    }

    private void run(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }

    private <T> T as(Supplier<T> work) {
        return mirai.as(town, Role.HOST, work);
    }
}
