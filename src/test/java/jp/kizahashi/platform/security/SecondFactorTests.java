package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class SecondFactorTests {
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Mirai mirai;
    private final Accounts accounts;
    private final RecoveryCodes recovery;
    private final JdbcClient db;
    private final int port;

    SecondFactorTests(
            Mirai mirai, Accounts accounts, RecoveryCodes recovery, JdbcClient db, @LocalServerPort int port) {
        this.mirai = mirai;
        this.accounts = accounts;
        this.recovery = recovery;
        this.db = db;
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
    void whoever_proves_again_who_they_are_switches_codes_off() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        confirm(visitor, secret(visitor));
        assertThat(visitor.post("/account/totp/removal", Map.of()).to()).contains("done=totpOff");
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

    @Test
    void each_recovery_code_opens_the_second_step_once() {
        Town town = mirai.found();
        List<String> codes = switchOnForCodes(town);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(recover(town, codes.get(3)).status()).isEqualTo(302);
        var again = recover(town, codes.get(3));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("使用済み");
        assertThat(recover(town, " " + codes.get(4).replace("-", "").toUpperCase(Locale.ROOT))
                        .status())
                .isEqualTo(302);
        String page = new Visitor(port).signIn(town, Role.AUDITOR).get("/audit").body();
        assertThat(page).contains("復旧コードの作成", "復旧コードの使用");
    }

    @Test
    void recovery_codes_are_kept_as_hashes_and_shown_once() {
        Town town = mirai.found();
        List<String> codes = switchOnForCodes(town);
        List<String> kept = mirai.in(
                town.id(),
                () -> db.sql("select code_hash from platform_recovery_code where account_id = :account")
                        .param("account", town.actor(Role.STAFF).accountId())
                        .query(String.class)
                        .list());
        assertThat(kept).hasSize(10).allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$"));
        assertThat(kept).doesNotContainAnyElementsOf(codes);
        Visitor visitor = new Visitor(port);
        visitor.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        visitor.post("/sign-in/code", Map.of("recovery", codes.getFirst()));
        assertThat(visitor.get("/account/totp").body())
                .contains("あと9個")
                .doesNotContain(codes.get(1))
                .doesNotContain(codes.get(1).replace("-", ""));
    }

    @Test
    void nothing_about_signing_in_changes_and_no_secret_is_shown_without_a_fresh_proof() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        confirm(visitor, secret(visitor));
        Visitor left = new Visitor(port);
        left.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        left.post("/sign-in/code", Map.of("recovery", recoveryCode(town)));
        for (String change : List.of("/secret", "", "/recovery", "/removal"))
            assertThat(left.post("/account/totp" + change, Map.of()).body())
                    .as(change)
                    .contains("PLT-103");
        assertThat(left.postJson("/account/passkeys/options", "").body()).contains("PLT-103");
        assertThat(left.postJson("/account/passkeys", "{}").body()).contains("PLT-103");
        assertThat(left.post("/account/passkeys/1/removal", Map.of()).body()).contains("PLT-103");
        assertThat(left.get("/account/totp").body())
                .contains("本人か確かめて、変える")
                .doesNotContain("/account/totp/removal", "id=\"secret\"");
    }

    @Test
    void guesses_at_the_password_of_an_open_screen_lock_as_at_sign_in() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        for (int i = 0; i < 4; i++)
            assertThat(visitor.post("/account/reauthentication", Map.of("password", "wrong"))
                            .body())
                    .contains("PLT-004");
        assertThat(visitor.post("/account/reauthentication", Map.of("password", "wrong"))
                        .body())
                .contains("PLT-104");
        assertThat(visitor.post("/account/reauthentication", Map.of("password", Mirai.PASSWORD))
                        .body())
                .contains("PLT-104");
        assertThat(visitor.get("/account/reauthentication?next=https://elsewhere.example")
                        .body())
                .contains("value=\"/account\"");
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        List<String> old = confirm(visitor, secret(visitor));
        var renewed = visitor.post("/account/totp/recovery", Map.of());
        List<String> fresh = codes(renewed);
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(recover(town, old.getFirst()).status()).isEqualTo(422);
        assertThat(recover(town, fresh.getFirst()).status()).isEqualTo(302);
    }

    @Test
    void recovery_codes_end_with_the_one_time_codes() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        List<String> old = confirm(visitor, secret(visitor));
        visitor.post("/account/totp/removal", Map.of());
        assertThat(visitor.post("/account/totp/recovery", Map.of()).status()).isEqualTo(422);
        confirm(visitor, secret(visitor));
        assertThat(recover(town, old.getFirst()).status()).isEqualTo(422);
        mirai.as(
                town,
                Role.ADMINISTRATOR,
                () -> accounts.reset(town.actor(Role.STAFF).accountId()));
        assertThat(mirai.in(
                        town.id(), () -> recovery.left(town.actor(Role.STAFF).accountId())))
                .isZero();
    }

    @Test
    void wrong_recovery_codes_lock_the_account() {
        Town town = mirai.found();
        List<String> codes = switchOnForCodes(town);
        Visitor visitor = new Visitor(port);
        visitor.signIn(town.login(Role.STAFF), Mirai.PASSWORD);
        for (int i = 0; i < 5; i++) visitor.post("/sign-in/code", Map.of("recovery", "abcd-efgh-jkmn-pqrs"));
        assertThat(visitor.post("/sign-in/code", Map.of("recovery", codes.getFirst()))
                        .body())
                .contains("しばらくサインインできません");
        assertThat(mirai.in(
                        town.id(), () -> recovery.left(town.actor(Role.STAFF).accountId())))
                .isEqualTo(10);
    }

    @Test
    void a_recovery_code_opens_no_other_account() {
        Town town = mirai.found();
        Visitor executive = new Visitor(port).signIn(town, Role.EXECUTIVE);
        List<String> theirs = confirm(executive, secret(executive));
        switchOn(town);
        assertThat(recover(town, theirs.getFirst()).status()).isEqualTo(422);
    }

    @Test
    void whoever_lost_the_authenticator_comes_in_with_a_code_from_paper_at_desk_and_phone() {
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : new int[] {1280, 375}) {
                Town town = mirai.found();
                Page page = chromium.signedIn(width, town, Role.STAFF);
                page.navigate("/account/totp");
                page.click("main a.button");
                page.waitForSelector("#password");
                check(page, "again", width);
                page.fill("#password", "wrong");
                page.press("#password", "Enter");
                page.waitForSelector("[role='alert']");
                check(page, "again-wrong", width);
                page.fill("#password", Mirai.PASSWORD);
                page.press("#password", "Enter");
                page.waitForSelector("form[action$='/secret']");
                page.click("main form button");
                byte[] secret = decoded(page.innerText("#secret"));
                page.fill("#code", Totp.code(secret, Instant.now().getEpochSecond() / 30));
                page.click("main form button");
                page.waitForSelector("[data-print]:visible");
                check(page, "recovery-codes", width);
                String code = page.locator("main ol code").first().innerText();
                page.navigate("/account/totp");
                check(page, "recovery-left", width);
                page.context().clearCookies();
                page.navigate("/sign-in");
                page.fill("#login", town.login(Role.STAFF));
                page.fill("#password", Mirai.PASSWORD);
                page.press("#password", "Enter");
                page.click("main summary");
                check(page, "recovery-enter", width);
                page.fill("#recovery", "abcd");
                page.press("#recovery", "Enter");
                page.waitForSelector("#recovery-error");
                page.waitForSelector("#recovery:focus");
                check(page, "recovery-wrong", width);
                page.fill("#recovery", code);
                page.press("#recovery", "Enter");
                page.waitForURL(address -> address.endsWith(":" + port + "/"));
                page.context().close();
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void check(Page page, String name, int width) {
        Chromium.picture(page, name + "-" + width);
        assertThat(Chromium.accessibilityFaults(page))
                .as("%s at %d", name, width)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at %d", name, width)
                .isEqualTo(width);
    }

    private Visitor.Answer recover(Town town, String code) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(town.login(Role.STAFF), Mirai.PASSWORD).to()).contains("/code");
        return visitor.post("/sign-in/code", Map.of("recovery", code));
    }

    private String recoveryCode(Town town) {
        return mirai.as(
                town,
                Role.STAFF,
                () -> recovery.make(town.actor(Role.STAFF).accountId()).getFirst());
    }

    private byte[] switchOn(Town town) {
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        byte[] secret = secret(visitor);
        confirm(visitor, secret);
        return secret;
    }

    private List<String> switchOnForCodes(Town town) {
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        return confirm(visitor, secret(visitor));
    }

    /** Types the first code; returns the recovery codes that are shown then. */
    private static List<String> confirm(Visitor visitor, byte[] secret) {
        String code = Totp.code(secret, Instant.now().getEpochSecond() / 30);
        var answer = visitor.post("/account/totp", Map.of("code", code));
        assertThat(answer.body()).contains("確認コードを使い始めました");
        return codes(answer);
    }

    private static List<String> codes(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return CODE.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Begins the set-up and reads the secret off the page, as somebody without a camera does. */
    private static byte[] secret(Visitor visitor) {
        prove(visitor);
        visitor.post("/account/totp/secret", Map.of());
        String page = visitor.get("/account/totp").body();
        assertThat(page).contains("<svg class=\"qr\"");
        var found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        return decoded(found.group(1));
    }

    /** Shows again who one is, as sign-in methods may only be changed then. */
    private static void prove(Visitor visitor) {
        var answer =
                visitor.post("/account/reauthentication", Map.of("password", Mirai.PASSWORD, "next", "/account/totp"));
        assertThat(answer.to()).as(answer.body()).endsWith("/account/totp");
    }

    private static byte[] decoded(String readable) {
        byte[] secret = new byte[20];
        int bits = 0;
        long buffer = 0;
        int at = 0;
        for (char c : readable.replace(" ", "").toCharArray()) {
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
