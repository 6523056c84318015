package jp.kizahashi.survey.person.reply;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.person.PersonReplies;
import jp.kizahashi.survey.person.PersonReplies.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one place that knows the holder of a person's code: every path below {@code /persons} but the door needs a session
 * that a code opened and that code to be unused, and runs inside the host's organisation, without a person.
 */
@Component
class PersonFilter extends OncePerRequestFilter {
    static final String HOLDER = Holder.class.getName();

    private static final Set<String> DOOR = Set.of("/persons", "/persons/session", "/persons/end", "/persons/thanks");

    private final PersonReplies replies;

    PersonFilter(PersonReplies replies) {
        this.replies = replies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return DOOR.contains(path) || !path.startsWith("/persons/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> draft = PersonSession.draft(request);
        Optional<Person> person = draft.flatMap(replies::returned);
        if (person.isEmpty()) {
            if (draft.isPresent()) PersonSession.end(request);
            turnAway(request, response, draft.isPresent());
            return;
        }
        proceed(person.get(), request, response, chain);
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response, boolean ended)
            throws IOException {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.startsWith("application/json"))
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        else response.sendRedirect(ended ? "/persons?ended" : "/persons?needed");
    }

    private void proceed(Person person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Exception[] thrown = new Exception[1];
        Tenant.run(
                person.organisationId(),
                () -> Audit.by(null, () -> {
                    request.setAttribute(HOLDER, new Holder(person, replies.wave(person)));
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
