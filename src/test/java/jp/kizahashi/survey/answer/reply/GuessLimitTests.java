package jp.kizahashi.survey.answer.reply;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GuessLimitTests {
    private final GuessLimit limit = new GuessLimit();

    @Test
    void one_address_may_guess_twenty_times_and_does_not_hold_up_another() {
        guess("10.0.0.1", GuessLimit.FROM_ONE_ADDRESS);
        assertThatThrownBy(() -> limit.check("10.0.0.1")).hasMessageContaining("SVY-085");
        assertThatCode(() -> limit.check("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void after_three_hundred_guesses_from_many_addresses_a_fresh_one_must_wait_too() {
        int addresses = GuessLimit.FROM_EVERYWHERE / GuessLimit.FROM_ONE_ADDRESS;
        for (int i = 1; i < addresses; i++) guess("10.0.0." + i, GuessLimit.FROM_ONE_ADDRESS);
        guess("10.0.1.1", GuessLimit.FROM_ONE_ADDRESS - 1);
        assertThatCode(() -> limit.check("10.0.2.1")).doesNotThrowAnyException();
        // More than one, so that what was refilled meanwhile on a slow machine is used up as well.
        guess("10.0.1.2", GuessLimit.FROM_ONE_ADDRESS);
        assertThatThrownBy(() -> limit.check("10.0.2.1")).hasMessageContaining("SVY-085");
    }

    @Test
    void looking_without_a_wrong_code_costs_nothing() {
        for (int i = 0; i < 2 * GuessLimit.FROM_EVERYWHERE; i++) limit.check("10.0.0.1");
        assertThatCode(() -> limit.check("10.0.0.1")).doesNotThrowAnyException();
    }

    private void guess(String address, int times) {
        for (int i = 0; i < times; i++) limit.failed(address);
    }
}
