package jp.kizahashi.platform.web;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** What a page that was left open asks before it goes on: whether its session still lives, and with which token. */
public final class SessionState {
    private SessionState() {}

    /** The answer that {@code answers.js} understands: {@code signedIn}, {@code header}, {@code token}; never cached. */
    public static ResponseEntity<Map<String, Object>> of(boolean signedIn, CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("signedIn", signedIn, "header", token.getHeaderName(), "token", token.getToken()));
    }
}
