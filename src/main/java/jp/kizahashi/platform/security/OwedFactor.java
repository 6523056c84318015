package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody came in by a password alone where the town asks for one-time codes too: until these are set up, nothing
 * but one's own sign-in methods can be opened in this session.
 */
public final class OwedFactor {
    private static final String OWED = "second-factor-owed";

    private OwedFactor() {}

    /** The password was typed just now, so that the codes can be set up at once. */
    static void owe(HttpServletRequest request) {
        request.getSession(true).setAttribute(OWED, true);
        Reauthentication.done(request);
    }

    public static boolean isOwed(@Nullable HttpSession session) {
        return session != null && session.getAttribute(OWED) != null;
    }

    /** The codes are set up, or another sign-in begins. */
    public static void settle(HttpSession session) {
        session.removeAttribute(OWED);
    }
}
