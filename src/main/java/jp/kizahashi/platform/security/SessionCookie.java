package jp.kizahashi.platform.security;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session. Where people use https, it is sent over nothing else, and its name promises the browser that
 * this host alone has set it.
 */
@Component
class SessionCookie implements DefaultCookieSerializerCustomizer {
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
}
