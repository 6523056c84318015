package jp.kizahashi.platform.status;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the figures of {@code /actuator/prometheus} to whoever names the token of {@code KIZAHASHI_METRICS_TOKEN}; to everybody
 * else, and without a token, there is no such page. An address is no proof: behind a proxy everybody comes from the same one.
 */
@Component
class MetricsGate extends OncePerRequestFilter {
    private final byte[] expected;

    MetricsGate(Environment settings) {
        String token = settings.getProperty("kizahashi.metrics-token", "").strip();
        this.expected = token.isEmpty() ? new byte[0] : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/actuator/prometheus");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean right = given != null
                && expected.length > 0
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected);
        if (right) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
