package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@AppTest
class SignInTests {
    private final Mirai mirai;
    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final int port;

    SignInTests(Mirai mirai, AccountStore accounts, PasswordEncoder passwords, @LocalServerPort int port) {
        this.mirai = mirai;
        this.accounts = accounts;
        this.passwords = passwords;
        this.port = port;
    }

    @Test
    void the_right_password_leads_to_the_page_that_was_asked_for() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/account?x=1").to()).endsWith("/sign-in?next=%2Faccount%3Fx%3D1");
        var answer = visitor.post(
                "/sign-in",
                Map.of("login", town.login(Role.STAFF), "password", Mirai.PASSWORD, "next", "/account?x=1"));
        assertThat(answer.to()).endsWith("/account?x=1");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() {
        Town town = mirai.found();
        var answer = new Visitor(port)
                .post(
                        "/sign-in",
                        Map.of("login", town.login(Role.STAFF), "password", Mirai.PASSWORD, "next", "//evil.example/"));
        assertThat(answer.to()).endsWith(":" + port + "/");
    }

    @Test
    void unknown_name_and_wrong_password_get_the_same_answer() {
        Town town = mirai.found();
        String unknown = answerTo(town.prefix() + "nobody", "wrong-password");
        String wrong = answerTo(town.login(Role.STAFF), "wrong-password");
        assertThat(unknown).isEqualTo(wrong).contains("role=\"alert\"");
    }

    @Test
    void five_wrong_tries_lock_a_name_whether_it_exists_or_not() {
        Town town = mirai.found();
        for (String login : new String[] {town.login(Role.STAFF), town.prefix() + "nobody"}) {
            String fourth = "";
            for (int i = 1; i <= 4; i++) fourth = answerTo(login, "wrong-password");
            String fifth = answerTo(login, "wrong-password");
            assertThat(fifth).as(login).isNotEqualTo(fourth);
            assertThat(answerTo(login, Mirai.PASSWORD))
                    .as("%s, right password", login)
                    .isEqualTo(fifth);
        }
        Instant until = lockedUntil(town, Role.STAFF);
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    }

    @Test
    void tries_count_only_in_a_row() {
        Town town = mirai.found();
        for (int i = 1; i <= 4; i++) answerTo(town.login(Role.STAFF), "wrong-password");
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(302);
        for (int i = 1; i <= 4; i++) answerTo(town.login(Role.STAFF), "wrong-password");
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_lock_ends_by_itself() {
        Town town = mirai.found();
        mirai.in(town.id(), () -> {
            accounts.lock(town.actor(Role.STAFF).accountId(), Instant.now().minusSeconds(1));
            return true;
        });
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void unknown_names_cost_as_much_time_as_wrong_passwords() {
        Town town = mirai.found();
        long unknown = Long.MAX_VALUE;
        long wrong = Long.MAX_VALUE;
        // The quickest of several: the machine's other work only ever adds time.
        for (int i = 0; i < 8; i++) {
            unknown = Math.min(unknown, nanos(town.prefix() + "nobody" + i));
            wrong = Math.min(wrong, nanos(town.login(Role.values()[i])));
        }
        assertThat(unknown).isBetween(wrong / 2, wrong * 2);
    }

    @Test
    void passwords_are_hashed_by_argon2id_with_19_mib_and_two_passes() {
        assertThat(passwords.encode("kaidan")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_form_from_an_ended_session_leads_to_sign_in_and_back_to_its_page() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        visitor.loseSession();
        var answer = visitor.postWithoutToken(
                "/account/sessions/ending",
                Map.of("_csrf", "of-the-ended-session"),
                "Referer",
                "http://localhost:" + port + "/account?tab=places");
        assertThat(answer.to()).endsWith("/sign-in?ended&next=%2Faccount%3Ftab%3Dplaces");
        assertThat(visitor.get("/sign-in?ended&next=%2Faccount%3Ftab%3Dplaces").body())
                .contains("value=\"/account?tab=places\"");
    }

    @Test
    void a_script_learns_of_the_ended_session_by_its_status() {
        var answer =
                new Visitor(port).postWithoutToken("/account/sessions/ending", Map.of(), "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session() {
        Visitor visitor = new Visitor(port).signIn(mirai.found(), Role.STAFF);
        assertThat(visitor.post("/sign-out", Map.of()).to()).endsWith("/sign-in?bye");
        assertThat(visitor.get("/account").to()).contains("/sign-in");
    }

    private String answerTo(String login, String password) {
        var answer = new Visitor(port).signIn(login, password);
        assertThat(answer.status()).isEqualTo(422);
        // What differs between any two answers: the token, and the name as it was typed.
        return answer.body()
                .replace(login, "LOGIN")
                .replaceAll("(_csrf\"[^>]*(?:value|content)=\")[^\"]+", "$1")
                .replaceAll("(content=\")[^\"]+(\" data-header=)", "$1$2");
    }

    private long nanos(String login) {
        long start = System.nanoTime();
        new Visitor(port).signIn(login, "wrong-password");
        return System.nanoTime() - start;
    }

    private Instant lockedUntil(Town town, Role role) {
        return mirai.in(
                town.id(),
                () -> accounts.lockedUntil(town.actor(role).accountId()).orElseThrow());
    }
}
