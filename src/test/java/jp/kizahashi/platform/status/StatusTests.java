package jp.kizahashi.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.status.Finding.Level;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the administrator is told of the installation, and what the town's monitoring may read. */
@AppTest
class StatusTests {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private final Mirai mirai;
    private final Home home;

    @LocalServerPort
    int port;

    StatusTests(Mirai mirai, Home home) {
        this.mirai = mirai;
        this.home = home;
    }

    @Test
    void an_administrator_reads_what_is_wrong_and_looks_an_incident_up() throws IOException {
        Town town = mirai.found();
        long own = town.actor(Role.ADMINISTRATOR).organisationId();
        Files.writeString(home.logs().resolve("product.log"), """
                {"time":"2026-11-22T03:00:00Z","level":"ERROR","message":"incident AB12CD at /org","incident":"AB12CD","organisation":%d,"errors":[{"type":"java.lang.IllegalStateException","at":["jp.kizahashi.org.People.find(People.java:12)"]}]}
                {"time":"2026-11-22T03:00:01Z","level":"ERROR","message":"of another town","incident":"AB12CD","organisation":%d}
                """.formatted(own, own + 1));
        List<String> faults = new ArrayList<>();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, town, Role.ADMINISTRATOR);
            page.navigate("/status");
            faults.addAll(Chromium.look(page, "status"));
            assertThat(page.locator("main").innerText()).contains("サーバーの空き", "PostgreSQL", "KIZAHASHI_PUBLIC_URL");
            page.fill("#incident", "ab12cd");
            page.click("main >> button");
            page.waitForURL("**/status?incident=ab12cd");
            faults.addAll(Chromium.look(page, "status-incident"));
            assertThat(page.locator("main").innerText())
                    .contains("People.java:12")
                    .doesNotContain("of another town");
            page.navigate("/status?incident=" + "%3F%3F");
            faults.addAll(Chromium.look(page, "status-wrong"));
            assertThat(page.locator("main").innerText()).contains("4文字から10文字");
            assertThat(faults).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(new Visitor(port).signIn(town, Role.DX_OFFICE).get("/status").status())
                .isEqualTo(403);
    }

    @Test
    void figures_are_shown_to_whoever_names_the_token() throws Exception {
        assertThat(figures("").statusCode()).isEqualTo(404);
        assertThat(figures("Bearer wrong").statusCode()).isEqualTo(404);
        HttpResponse<String> shown = figures("Bearer " + AppTest.METRICS_TOKEN);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests");
    }

    @Test
    void little_room_and_an_ending_certificate_are_said_in_time() {
        assertThat(InstallationStatus.room(1L << 29)).isEqualTo(Level.WRONG);
        assertThat(InstallationStatus.room(3L << 30)).isEqualTo(Level.NOTICE);
        assertThat(InstallationStatus.room(9L << 30)).isEqualTo(Level.GOOD);
        assertThat(certificate(Duration.ofDays(90)).level()).isEqualTo(Level.GOOD);
        assertThat(certificate(Duration.ofDays(12)).sentence()).contains("あと12日で切れます");
        assertThat(certificate(Duration.ofHours(-1)).level()).isEqualTo(Level.WRONG);
        assertThat(InstallationStatus.certificate(Optional.empty(), NOW).sentence())
                .contains("確かめられません");
    }

    private static Finding certificate(Duration left) {
        return InstallationStatus.certificate(Optional.of(NOW.plus(left)), NOW);
    }

    private HttpResponse<String> figures(String authorization) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
