package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A town may ask for one-time codes: of its administrators, or of everybody. */
@AppTest
class OwedFactorTests {
    private final Mirai mirai;
    private final AccountStore accounts;
    private final Sealing sealing;
    private final int port;

    OwedFactorTests(Mirai mirai, AccountStore accounts, Sealing sealing, @LocalServerPort int port) {
        this.mirai = mirai;
        this.accounts = accounts;
        this.sealing = sealing;
        this.port = port;
    }

    @AfterEach
    void forget() {
        System.clearProperty("kizahashi.second-factor");
    }

    @Test
    void an_administrator_sets_the_codes_up_before_anything_else_opens() {
        System.setProperty("kizahashi.second-factor", "administrators");
        Town town = mirai.found();
        Visitor administrator = new Visitor(port);
        administrator.signIn(town.login(Role.ADMINISTRATOR), Mirai.PASSWORD);
        assertThat(administrator.get("/org/people").to()).endsWith("/account/totp");
        assertThat(administrator.get("/account/totp").body()).contains("先に、確認コードを設定してください");
        administrator.post("/account/totp/secret", Map.of());
        long account = town.actor(Role.ADMINISTRATOR).accountId();
        byte[] secret = sealing.open(
                mirai.in(town.id(), () -> accounts.pendingTotp(account).orElseThrow()));
        String code = Totp.code(secret, Instant.now().getEpochSecond() / 30);
        assertThat(administrator.post("/account/totp", Map.of("code", code)).status())
                .isEqualTo(200);
        assertThat(administrator.get("/org/people").status()).isEqualTo(200);
        Visitor staff = new Visitor(port);
        staff.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        assertThat(staff.get("/account").status()).isEqualTo(200);
    }

    @Test
    void everybody_means_everybody_and_optional_nobody() {
        Town town = mirai.found();
        Visitor before = new Visitor(port);
        before.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        assertThat(before.get("/account").status()).isEqualTo(200);
        System.setProperty("kizahashi.second-factor", "everybody");
        Visitor after = new Visitor(port);
        after.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        assertThat(after.get("/account").to()).endsWith("/account/totp");
        assertThat(before.get("/account").status())
                .as("who is in already is asked at the next sign-in")
                .isEqualTo(200);
    }
}
