package jp.kizahashi.survey.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudoIntervalScoreTests {
    @Test
    void between_two_levels_has_reached_the_lower_one() {
        assertThat(IntStream.rangeClosed(1, 8).map(PseudoIntervalScore::level)).containsExactly(0, 1, 1, 2, 2, 3, 3, 4);
    }

    @Test
    void a_score_outside_one_to_eight_is_refused() {
        assertThatThrownBy(() -> PseudoIntervalScore.level(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PseudoIntervalScore.level(9)).isInstanceOf(IllegalArgumentException.class);
    }
}
