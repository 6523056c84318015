package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTests {
    private static final String LOGIN = "mirai-tanaka";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12",
                "1234567890",
                "qwertyuiop",
                "iloveyou12",
                "aaaaaaaaaa",
                "kizahashi1",
                "yakuba2026",
                "shiyakusho",
                "mirai-tanaka",
                "tanakamirai",
                "abcdefghij"
            })
    void what_is_tried_first_is_no_password(String password) {
        assertThat(PasswordStrength.isGuessable(password, LOGIN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "atarashii-kaidan-2",
                "kaidan-wo-noboru-1",
                "雨の日は傘をさして階段をのぼる",
                "correct horse battery staple",
                "k3hd-x8pq-2mwz",
                "７階の窓から海が見える日"
            })
    void an_unlikely_one_passes_whatever_characters_it_has(String password) {
        assertThat(PasswordStrength.isGuessable(password, LOGIN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1_000, 100_000})
    void a_long_one_takes_no_longer(int length) {
        String password = "階段をのぼる人k3hd".repeat(length / 8 + 1).substring(0, length);
        long before = System.nanoTime();
        assertThat(PasswordStrength.isGuessable(password, LOGIN)).isFalse();
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }
}
