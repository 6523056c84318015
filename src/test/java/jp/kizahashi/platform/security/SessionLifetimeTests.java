package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@AppTest
class SessionLifetimeTests {
    private static final long HOUR = 3_600_000;

    private final Mirai mirai;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final int port;

    SessionLifetimeTests(
            Mirai mirai, FindByIndexNameSessionRepository<? extends Session> sessions, @LocalServerPort int port) {
        this.mirai = mirai;
        this.sessions = sessions;
        this.port = port;
    }

    @Test
    void a_session_in_use_all_day_ends_after_twelve_hours() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.STAFF);
        String account = Long.toString(town.actor(Role.STAFF).accountId());
        aged(sessions, account, 11 * HOUR);
        assertThat(visitor.get("/").status()).isEqualTo(200);
        aged(sessions, account, 13 * HOUR);
        assertThat(visitor.get("/").to()).contains("/sign-in");
    }

    @Test
    void the_word_of_a_session_has_192_random_bits() {
        Town town = mirai.found();
        new Visitor(port).signIn(town, Role.STAFF);
        String account = Long.toString(town.actor(Role.STAFF).accountId());
        assertThat(sessions.findByPrincipalName(account).keySet())
                .singleElement()
                .satisfies(id ->
                        assertThat(Base64.getUrlDecoder().decode(id.strip())).hasSize(24));
    }

    private static <S extends Session> void aged(
            FindByIndexNameSessionRepository<S> sessions, String account, long millis) {
        sessions.findByPrincipalName(account).values().forEach(session -> {
            session.setAttribute("signed-in-at", System.currentTimeMillis() - millis);
            sessions.save(session);
        });
    }
}
