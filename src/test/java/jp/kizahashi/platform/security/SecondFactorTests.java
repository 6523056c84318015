package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class SecondFactorTests {
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Mirai mirai;
    private final Accounts accounts;
    private final int port;

    SecondFactorTests(Mirai mirai, Accounts accounts, @LocalServerPort int port) {
        this.mirai = mirai;
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void codes_count_only_after_the_first_one_was_typed() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        secret(visitor);
        assertThat(visitor.post("/account/totp", Map.of("code", "000000x")).body())
                .contains("PLT-006");
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .to())
                .doesNotContain("/code");
    }

    @Test
    void once_on_a_code_is_asked_for_and_works_once() {
        Town town = mirai.found();
        byte[] secret = switchOn(town);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(town.login(Role.STAFF), Mirai.PASSWORD).to()).contains("/sign-in/code");
        assertThat(visitor.get("/account").to())
                .as("not signed in before the code")
                .contains("/sign-in");
        // The step after this one: the present one may have been used up, and a minute's difference is allowed.
        String code = Totp.code(secret, Instant.now().getEpochSecond() / 30 + 1);
        assertThat(visitor.post("/sign-in/code", Map.of("code", code, "next", "/account"))
                        .to())
                .endsWith("/account");
        assertThat(visitor.get("/account").status()).isEqualTo(200);

        Visitor replay = new Visitor(port);
        replay.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        assertThat(replay.post("/sign-in/code", Map.of("code", code)).status()).isEqualTo(422);
    }

    @Test
    void wrong_codes_lock_the_account() {
        Town town = mirai.found();
        switchOn(town);
        Visitor visitor = new Visitor(port);
        visitor.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        for (int i = 0; i < 5; i++)
            assertThat(visitor.post("/sign-in/code", Map.of("code", "abc")).status())
                    .isEqualTo(422);
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_password_switches_codes_off() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        confirm(visitor, secret(visitor));
        assertThat(visitor.post("/account/totp/removal", Map.of("password", "wrong"))
                        .body())
                .contains("PLT-004");
        assertThat(visitor.post("/account/totp/removal", Map.of("password", Mirai.PASSWORD))
                        .to())
                .contains("done=totpOff");
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .to())
                .doesNotContain("/code");
    }

    @Test
    void a_reset_by_the_administrator_helps_whoever_lost_the_device() {
        Town town = mirai.found();
        switchOn(town);
        var slip = mirai.as(
                town,
                Role.ADMINISTRATOR,
                () -> accounts.reset(town.actor(Role.STAFF).accountId()));
        assertThat(new Visitor(port).signIn(slip.loginName(), slip.password()).to())
                .doesNotContain("/code");
    }

    private byte[] switchOn(Town town) {
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        byte[] secret = secret(visitor);
        confirm(visitor, secret);
        return secret;
    }

    private static void confirm(Visitor visitor, byte[] secret) {
        String code = Totp.code(secret, Instant.now().getEpochSecond() / 30);
        assertThat(visitor.post("/account/totp", Map.of("code", code)).to()).endsWith("/account?done=totp");
    }

    /** Begins the set-up and reads the secret off the page, as somebody without a camera does. */
    private static byte[] secret(Visitor visitor) {
        visitor.post("/account/totp/secret", Map.of());
        String page = visitor.get("/account/totp").body();
        assertThat(page).contains("<svg class=\"qr\"");
        var found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        byte[] secret = new byte[20];
        int bits = 0;
        long buffer = 0;
        int at = 0;
        for (char c : found.group(1).replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (buffer >> bits);
            }
        }
        return secret;
    }
}
