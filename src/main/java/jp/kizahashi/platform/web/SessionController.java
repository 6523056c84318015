package jp.kizahashi.platform.web;

import java.util.Map;
import jp.kizahashi.platform.security.CurrentActor;
import jp.kizahashi.platform.security.Open;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a page that was left open whether its session still lives, and the token to go on with after a new sign-in. */
@Controller
class SessionController {
    @GetMapping("/session")
    @Open("tells nothing but whether this browser is signed in")
    ResponseEntity<Map<String, Object>> session(CsrfToken token) {
        return SessionState.of(CurrentActor.get().isPresent(), token);
    }
}
