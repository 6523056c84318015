package jp.kizahashi.survey.person.reply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import jp.kizahashi.platform.security.CurrentActor;
import jp.kizahashi.survey.person.PersonReplies.Person;

/** What the session of a code's holder keeps: under which name the draft lies, and nothing else. It ends at handing in. */
final class PersonSession {
    private static final String ATTRIBUTE = "person";

    private PersonSession() {}

    /** Begins a fresh session; whoever was signed in here is not any more. */
    static void begin(HttpServletRequest request, Person person) {
        end(request);
        request.getSession(true).setAttribute(ATTRIBUTE, person.draft());
    }

    /** The draft; empty for people who are signed in: a session is either a person's or a code's. */
    static Optional<String> draft(HttpServletRequest request) {
        if (CurrentActor.get().isPresent()) return Optional.empty();
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String draft
                ? Optional.of(draft)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
