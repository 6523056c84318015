package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/**
 * Whether the person at this session has proven a moment ago who they are, by password or passkey. What decides how one
 * signs in (one-time codes, recovery codes, passkeys) is changed only then: a screen left open is not enough.
 */
public final class Reauthentication {
    /** Long enough to take out a telephone and read a picture. */
    private static final Duration LASTS = Duration.ofMinutes(10);

    private static final String DONE = "proven-at";

    private Reauthentication() {}

    /** Notes that the person has proven it now; the caller has seen the proof. */
    public static void done(HttpServletRequest request) {
        // Real time, as the age of a session.
        request.getSession(true).setAttribute(DONE, System.currentTimeMillis());
    }

    /** Whether it was proven less than ten minutes ago. */
    public static boolean isFresh(HttpSession session) {
        Long at = (Long) session.getAttribute(DONE);
        return at != null && System.currentTimeMillis() - at < LASTS.toMillis();
    }

    /** Refused (PLT-103) unless it was proven less than ten minutes ago. */
    public static void require(HttpSession session) {
        if (!isFresh(session)) throw new Refused(PlatformProblem.NOT_PROVEN_AGAIN);
    }

    /** Forgets the proof: another account may be signed in from here on. */
    static void forget(HttpSession session) {
        session.removeAttribute(DONE);
    }
}
