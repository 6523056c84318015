package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page to come back to after sign-in: always one of our own paths. */
final class ReturnPath {
    private ReturnPath() {}

    /** The path when it is one of ours, else the home page. */
    static String safe(@Nullable String path) {
        boolean ours = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.chars().noneMatch(Character::isISOControl)
                && !path.startsWith("/sign-in");
        return ours && path != null ? path : "/";
    }

    static String of(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return ofReferer(request);
        String query = request.getQueryString();
        return safe(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    static String ofReferer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) return "/";
        try {
            URI uri = URI.create(referer);
            return safe(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** True for requests made by our scripts, which want a status rather than a page. */
    static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }
}
