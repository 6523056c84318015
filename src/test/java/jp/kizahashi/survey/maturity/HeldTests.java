package jp.kizahashi.survey.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.Test;

class HeldTests {
    @Test
    void a_process_holds_the_weaker_of_its_own_level_and_the_organisations() {
        for (int own = 0; own <= 4; own++)
            for (int organisation = 0; organisation <= 4; organisation++) {
                Held held = Levels.held(process(own), enterprise(organisation));
                assertThat(held.range().level()).isEqualTo(Math.min(own, organisation));
                assertThat(held.by())
                        .isEqualTo(
                                own < organisation
                                        ? Held.By.PROCESS
                                        : organisation < own ? Held.By.ORGANISATION : Held.By.BOTH);
            }
    }

    @Test
    void a_process_at_two_in_an_organisation_at_one_is_held_at_one_by_the_organisation() {
        Held held = Levels.held(process(2), enterprise(1));
        assertThat(held.own().text("P")).isEqualTo("P-2");
        assertThat(held.range().text("P")).isEqualTo("P-1");
        assertThat(held.by()).isEqualTo(Held.By.ORGANISATION);
    }

    @Test
    void a_missing_answer_of_the_organisation_leaves_the_held_level_open() {
        Map<StatementId, Answer> answers = LevelsTests.allTrueUpTo(LevelsTests.ENTERPRISE, 3, Set.of());
        answers.remove(new StatementId("people", 2));
        Held held = Levels.held(process(2), Levels.of(new Profile(LevelsTests.ENTERPRISE, answers)));
        assertThat(held.enterprise()).isEqualTo(new LevelRange(1, 3));
        assertThat(held.range()).isEqualTo(new LevelRange(1, 2));
        assertThat(held.range().level()).isNull();
        assertThat(held.by()).isEqualTo(Held.By.ORGANISATION);
    }

    @Test
    void an_instrument_without_prerequisite_is_held_by_nothing() {
        assertThatThrownBy(() -> Levels.held(enterprise(1), enterprise(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MaturityResult process(int level) {
        return Levels.of(
                new Profile(LevelsTests.PROCESS, LevelsTests.allTrueUpTo(LevelsTests.PROCESS, level, Set.of())));
    }

    private static MaturityResult enterprise(int level) {
        return Levels.of(
                new Profile(LevelsTests.ENTERPRISE, LevelsTests.allTrueUpTo(LevelsTests.ENTERPRISE, level, Set.of())));
    }
}
