package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sign-in through a real OpenID provider, by the requests a browser makes. */
@AppTest
class OidcTests {
    private static final String CLIENT = "kizahashi";
    private final Mirai mirai;
    private final int port;
    private MockOAuth2Server provider;
    private String asked = "";

    OidcTests(Mirai mirai, @LocalServerPort int port) {
        this.mirai = mirai;
        this.port = port;
    }

    @BeforeEach
    void start() {
        provider = new MockOAuth2Server();
        provider.start();
        System.setProperty("kizahashi.oidc-issuer", provider.issuerUrl("town").toString());
        System.setProperty("kizahashi.oidc-client-id", CLIENT);
        System.setProperty("kizahashi.oidc-client-secret", "only-in-this-test");
    }

    @AfterEach
    void stop() {
        List.of("issuer", "client-id", "client-secret").forEach(name -> System.clearProperty("kizahashi.oidc-" + name));
        provider.shutdown();
    }

    @Test
    void the_providers_person_comes_in_as_the_account_with_that_login() throws Exception {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/sign-in").body()).contains("/sign-in/provider");
        assertThat(through(visitor, town.login(Role.AUDITOR), "/account?x=1")).endsWith("/account?x=1");
        assertThat(visitor.get("/account").body()).contains(town.login(Role.AUDITOR), "監査閲覧");
    }

    @Test
    void the_provider_proves_again_who_is_there_only_when_it_has_just_asked_the_person() throws Exception {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port);
        String login = town.login(Role.AUDITOR);
        through(visitor, login, "/");
        assertThat(asked).doesNotContain("max_age");
        Instant now = Instant.now();
        through(visitor, claims(login, now.minusSeconds(3600)), "/account/totp");
        assertThat(asked).as("it is told to ask").contains("max_age=0");
        assertThat(visitor.get("/account/totp").body())
                .as("waved through on an old sign-in")
                .doesNotContain("/account/totp/secret");
        assertThat(through(visitor, claims(login, now), "/account/totp")).endsWith("/account/totp");
        assertThat(visitor.get("/account/totp").body()).contains("/account/totp/secret");
    }

    private static Map<String, Object> claims(String login, Instant asked) {
        return Map.of("preferred_username", login, "auth_time", asked.getEpochSecond());
    }

    @Test
    void somebody_without_an_account_is_told_so_and_stays_outside() throws Exception {
        Visitor visitor = new Visitor(port);
        assertThat(through(visitor, "nobody-of-any-town", "/")).endsWith("/sign-in?unknown");
        assertThat(visitor.get("/account").to()).contains("/sign-in");
        assertThat(visitor.get("/sign-in?unknown").body()).contains("role=\"alert\"");
    }

    @Test
    void a_forged_answer_of_the_provider_is_refused() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in/provider");
        visitor.get("/oauth2/authorization/town");
        assertThat(visitor.get("/login/oauth2/code/town?code=forged&state=forged")
                        .to())
                .endsWith("/sign-in?provider");
    }

    @Test
    void a_provider_that_is_down_is_said_plainly() {
        System.setProperty("kizahashi.oidc-issuer", "http://localhost:1/town");
        assertThat(new Visitor(port).get("/oauth2/authorization/town").to()).endsWith("/sign-in?provider");
    }

    @Test
    void without_a_provider_the_way_leads_back_to_the_password() {
        System.clearProperty("kizahashi.oidc-issuer");
        assertThat(new Visitor(port).get("/sign-in/provider").to()).endsWith("/sign-in");
        assertThat(new Visitor(port).get("/oauth2/authorization/town").to()).endsWith("/sign-in?provider");
        assertThat(new Visitor(port).get("/sign-in").body()).doesNotContain("/sign-in/provider");
    }

    /** Goes the whole way and returns where it ended. */
    private String through(Visitor visitor, String login, String next) throws Exception {
        return through(visitor, Map.of("preferred_username", login), next);
    }

    private String through(Visitor visitor, Map<String, Object> claims, String next) throws Exception {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback("town", "subject-1", "JWT", List.of(CLIENT), claims, 3600));
        String way = visitor.get("/sign-in/provider?next=" + ReturnPath.encoded(next))
                .to();
        String ask = visitor.get(way.substring(way.indexOf("/oauth2"))).to();
        asked = ask;
        assertThat(ask).startsWith(provider.issuerUrl("town").toString()).contains("code_challenge_method=S256");
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(ask)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("http://localhost:" + port + "/login/oauth2/code/town");
        return visitor.get(back.substring(back.indexOf("/login"))).to();
    }
}
