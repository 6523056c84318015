package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTests {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codes_equal_the_vectors_of_rfc_6238() {
        // Appendix B prints eight digits; ours are the last six.
        assertThat(Totp.code(RFC_SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(RFC_SECRET, 1111111109L / 30)).isEqualTo("081804");
        assertThat(Totp.code(RFC_SECRET, 20000000000L / 30)).isEqualTo("353130");
    }

    @Test
    void one_step_of_clock_difference_is_allowed_and_no_more() {
        Instant now = Instant.ofEpochSecond(1111111109L);
        assertThat(Totp.matchingStep(RFC_SECRET, "081804", now.plusSeconds(30))).isPresent();
        assertThat(Totp.matchingStep(RFC_SECRET, "081804", now.plusSeconds(90))).isEmpty();
    }

    @Test
    void the_secret_is_shown_in_base_32() {
        assertThat(Totp.readable(RFC_SECRET).replace(" ", "")).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
