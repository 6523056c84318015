package jp.kizahashi.platform.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session and the word in it, 192 random bits. Where people use https, it is sent over nothing else, and its name promises the browser that
 * this host alone has set it.
 */
@Component
class SessionCookie implements DefaultCookieSerializerCustomizer, SessionIdGenerator {
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    SessionCookie(Environment settings) {
        this.secure = settings.getProperty("kizahashi.public-url", "").startsWith("https:");
    }

    @Override
    public void customize(DefaultCookieSerializer cookie) {
        if (!secure) return;
        cookie.setCookieName("__Host-KIZAHASHI");
        cookie.setUseSecureCookie(true);
        cookie.setCookiePath("/");
    }

    @Override
    public String generate() {
        byte[] word = new byte[BYTES];
        random.nextBytes(word);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }
}
