package jp.kizahashi.survey.answer.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import jp.kizahashi.survey.SurveyProblem;
import org.junit.jupiter.api.Test;

class GuessLimitTests {
    private final GuessLimit limit = new GuessLimit();

    @Test
    void one_address_may_guess_twenty_times_and_does_not_hold_up_another() {
        guess("10.0.0.1", GuessLimit.FROM_ONE_ADDRESS);
        assertThatThrownBy(() -> right("10.0.0.1")).hasMessageContaining("SVY-085");
        assertThat(right("10.0.0.2")).isEqualTo("opened");
    }

    @Test
    void after_three_hundred_guesses_from_many_addresses_a_fresh_one_must_wait_too() {
        int addresses = GuessLimit.FROM_EVERYWHERE / GuessLimit.FROM_ONE_ADDRESS;
        for (int i = 1; i < addresses; i++) guess("10.0.0." + i, GuessLimit.FROM_ONE_ADDRESS);
        guess("10.0.1.1", GuessLimit.FROM_ONE_ADDRESS - 1);
        assertThat(right("10.0.2.1")).isEqualTo("opened");
        // More than one, so that what was refilled meanwhile on a slow machine is used up as well.
        guess("10.0.1.2", GuessLimit.FROM_ONE_ADDRESS);
        assertThatThrownBy(() -> right("10.0.2.1")).hasMessageContaining("SVY-085");
    }

    @Test
    void right_codes_cost_nothing() {
        for (int i = 0; i < 2 * GuessLimit.FROM_EVERYWHERE; i++) right("10.0.0.1");
        assertThat(right("10.0.0.1")).isEqualTo("opened");
    }

    @Test
    void what_a_code_opens_is_not_looked_for_once_there_were_too_many_wrong_ones() {
        guess("10.0.0.1", GuessLimit.FROM_ONE_ADDRESS);
        assertThatThrownBy(() -> limit.opened(
                        "10.0.0.1",
                        () -> {
                            throw new AssertionError("looked for");
                        },
                        SurveyProblem.REPLY_CODE_WRONG))
                .hasMessageContaining("SVY-085");
    }

    private String right(String address) {
        return limit.opened(address, () -> Optional.of("opened"), SurveyProblem.REPLY_CODE_WRONG);
    }

    /** Wrong codes; the last of them may be refused for being too many already. */
    private void guess(String address, int times) {
        for (int i = 0; i < times; i++)
            assertThatThrownBy(() -> limit.opened(address, Optional::empty, SurveyProblem.REPLY_CODE_WRONG))
                    .hasMessageContaining("SVY-0");
    }
}
