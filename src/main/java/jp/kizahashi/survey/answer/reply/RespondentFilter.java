package jp.kizahashi.survey.answer.reply;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one place that knows the holder of a code: every path below {@code /reply} but the door itself needs a session
 * that a code opened, and runs inside that body's organisation, without a person.
 */
@Component
class RespondentFilter extends OncePerRequestFilter {
    static final String RESPONDENT = Respondent.class.getName();

    /** Reached without a code: the door, and what tells a page left open that it must go back there. */
    private static final Set<String> DOOR = Set.of("/reply", "/reply/session", "/reply/end");

    private final ReplyDoor door;

    RespondentFilter(ReplyDoor door) {
        this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/reply") && !path.startsWith("/reply/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DOOR.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ReplySession> session = ReplySession.of(request);
        Optional<Respondent> respondent = session.flatMap(door::respondent);
        if (session.isEmpty() || respondent.isEmpty()) {
            if (session.isPresent()) ReplySession.end(request);
            turnAway(request, response, session.isPresent());
            return;
        }
        request.setAttribute(RESPONDENT, respondent.get());
        proceed(session.get().bodyId(), request, response, chain);
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response, boolean ended)
            throws IOException {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.startsWith("application/json"))
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        else response.sendRedirect(ended ? "/reply?ended" : "/reply?needed");
    }

    private static void proceed(long body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Exception[] thrown = new Exception[1];
        Tenant.run(
                body,
                () -> Audit.by(null, () -> {
                    try {
                        chain.doFilter(request, response);
                    } catch (IOException | ServletException e) {
                        thrown[0] = e;
                    }
                    return true;
                }));
        if (thrown[0] instanceof ServletException e) throw e;
        if (thrown[0] instanceof IOException e) throw e;
    }
}
