package jp.kizahashi.survey.answer.reply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.platform.security.CurrentActor;

/**
 * What the session of a code's holder keeps: ids only.
 *
 * @param codeNumber which issue of the code opened it; a newer issue ends it
 */
record ReplySession(long invitationId, long bodyId, int codeNumber) {
    private static final String ATTRIBUTE = "reply";
    private static final Pattern KEPT = Pattern.compile("(\\d+)/(\\d+)/(\\d+)");

    /** Begins a fresh session that holds nothing but this; whoever was signed in here is not any more. */
    static void begin(HttpServletRequest request, ReplySession kept) {
        end(request);
        request.getSession(true).setAttribute(ATTRIBUTE, kept.invitationId + "/" + kept.bodyId + "/" + kept.codeNumber);
    }

    /** Empty for people who are signed in: a session is either a person's or a code's. */
    static Optional<ReplySession> of(HttpServletRequest request) {
        if (CurrentActor.get().isPresent()) return Optional.empty();
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) return Optional.empty();
        Matcher m = KEPT.matcher(text);
        if (!m.matches()) return Optional.empty();
        return Optional.of(
                new ReplySession(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)), Integer.parseInt(m.group(3))));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
