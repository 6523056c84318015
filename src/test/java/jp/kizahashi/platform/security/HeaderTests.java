package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import jp.kizahashi.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer tells the browser to forbid. */
@AppTest
class HeaderTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HeaderTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/no/such/page", "/css/kizahashi.css", "/js/ui.js"})
    void nothing_foreign_runs_frames_or_reads_our_pages(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        String policy = header(answer, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void a_page_is_kept_in_no_cache() throws Exception {
        assertThat(header(get("/sign-in"), "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE"})
    void a_method_no_page_knows_does_nothing(String method) throws Exception {
        var request = HttpRequest.newBuilder(address("/sign-in")).method(method, BodyPublishers.noBody());
        assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    void who_leaves_takes_along_what_pages_kept_in_the_browser() throws Exception {
        var token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        var request = HttpRequest.newBuilder(address("/sign-out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token.group(1)));
        assertThat(header(client.send(request.build(), BodyHandlers.ofString()), "Clear-Site-Data"))
                .contains("storage");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
