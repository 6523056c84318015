package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/** Begins the session of somebody who has just been made known in another way than by the sign-in page. */
public final class NewSession {
    private NewSession() {}

    /** Signs the account in under a new session id. The caller has proven who this is. */
    public static void begin(HttpServletRequest request, long accountId) {
        ActorRepository.begin(request, accountId);
    }
}
