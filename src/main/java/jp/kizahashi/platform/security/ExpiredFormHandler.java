package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form whose token is unknown is nearly always one from a session that has ended: the person is told so and led back
 * to the page, and a script learns it by status 401.
 */
final class ExpiredFormHandler implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (ReturnPath.wantsJson(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in?ended&next=" + ReturnPath.encoded(ReturnPath.ofReferer(request)));
        }
    }
}
