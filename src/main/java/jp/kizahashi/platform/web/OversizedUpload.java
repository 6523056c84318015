package jp.kizahashi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that is too large before anybody reads it. Without this the CSRF check, which looks for its token in the
 * form, would find the form unreadable and blame an ended session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OversizedUpload extends OncePerRequestFilter {
    private static final long MEBI = 1024L * 1024;

    private final long limit;

    OversizedUpload(Environment settings) {
        limit = settings.getProperty("kizahashi.upload-limit-mb", Long.class, 20L) * MEBI;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean isForm = type != null && type.startsWith("multipart/");
        if (isForm && request.getContentLengthLong() > limit)
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else chain.doFilter(request, response);
    }
}
