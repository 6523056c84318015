package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

class SessionCookieTests {
    @Test
    void behind_https_the_cookie_belongs_to_this_host_and_to_encrypted_connections_alone() {
        assertThat(written("https://kizahashi.example.lg.jp"))
                .startsWith("__Host-KIZAHASHI=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void a_trial_without_https_keeps_its_plain_name() {
        assertThat(written("http://localhost:8080")).startsWith("SESSION=").doesNotContain("Secure");
    }

    private static String written(String address) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", Map.of("kizahashi.public-url", address)));
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        new SessionCookie(settings).customize(cookie);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookie.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
