package jp.kizahashi.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.markup.QrPicture;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AccountTests {
    private static final String FRESH = "atarashii-kaidan-2";
    private final Mirai mirai;
    private final Accounts accounts;
    private final int port;

    AccountTests(Mirai mirai, Accounts accounts, @LocalServerPort int port) {
        this.mirai = mirai;
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void the_account_page_shows_ones_own_data_and_places() {
        Town town = mirai.found();
        new Visitor(port).signIn(town, Role.STAFF);
        String page = new Visitor(port).signIn(town, Role.STAFF).get("/account").body();
        assertThat(page).contains(town.login(Role.STAFF), "担当者", "みらい市", "この端末", "ほかの端末のサインインを終わらせる");
    }

    @Test
    void a_password_from_a_slip_must_be_replaced_before_anything_else() {
        Town town = mirai.found();
        var slip = mirai.as(
                town,
                Role.ADMINISTRATOR,
                () -> accounts.reset(town.actor(Role.STAFF).accountId()));
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(slip.loginName(), slip.password()).status()).isEqualTo(302);
        assertThat(visitor.get("/").to()).endsWith("/account/password");
        assertThat(visitor.get("/account").to()).endsWith("/account/password");
        assertThat(change(visitor, slip.password(), FRESH, FRESH).to()).endsWith("/");
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void a_password_is_not_changed_when_anything_is_wrong() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(change(visitor, "wrong", FRESH, FRESH).body()).contains("PLT-004");
        assertThat(change(visitor, Mirai.PASSWORD, "short", "short").body()).contains("PLT-002");
        assertThat(change(visitor, Mirai.PASSWORD, Mirai.PASSWORD, Mirai.PASSWORD)
                        .body())
                .contains("PLT-003");
        assertThat(change(visitor, Mirai.PASSWORD, FRESH, FRESH + "x").status()).isEqualTo(422);
        assertThat(new Visitor(port).signIn(town.login(Role.STAFF), FRESH).status())
                .isEqualTo(422);
        new Visitor(port).signIn(town, Role.STAFF);
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_keeps_this_one() {
        Town town = mirai.found();
        Visitor other = new Visitor(port).signIn(town, Role.STAFF);
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(change(visitor, Mirai.PASSWORD, FRESH, FRESH).to()).endsWith("/account?done=password");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        assertThat(other.get("/account").to()).contains("/sign-in");
        assertThat(new Visitor(port).signIn(town.login(Role.STAFF), FRESH).status())
                .isEqualTo(302);
    }

    @Test
    void other_sessions_can_be_ended_without_touching_those_of_others() {
        Town town = mirai.found();
        Visitor other = new Visitor(port).signIn(town, Role.STAFF);
        Visitor colleague = new Visitor(port).signIn(town, Role.EXECUTIVE);
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(visitor.post("/account/sessions/ending", Map.of()).to()).endsWith("/account?done=sessions");
        assertThat(other.get("/account").to()).contains("/sign-in");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        assertThat(colleague.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_qr_picture_has_its_quiet_zone_and_its_finder_patterns() {
        QrPicture picture = QrPicture.of("otpauth://totp/Kizahashi:x?secret=GEZDGNBVGY3TQOJQ&issuer=Kizahashi");
        assertThat(picture.size()).isGreaterThan(21 + 8);
        assertThat(picture.path())
                .startsWith("M4 4h7v1h-7z")
                .contains("M4 10h7v1h-7z")
                .doesNotContain("M3 ", "M11 4h");
    }

    private static Visitor.Answer change(Visitor visitor, String current, String fresh, String again) {
        return visitor.post("/account/password", Map.of("current", current, "fresh", fresh, "again", again));
    }
}
