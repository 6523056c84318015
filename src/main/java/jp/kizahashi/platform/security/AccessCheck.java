package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before each route: denied unless the route is {@link Open} or the actor's roles may do its {@link Allowed} action. */
final class AccessCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (method.hasMethodAnnotation(Open.class) || isErrorPage(method)) return true;
        var actor = SignedIn.actor();
        if (actor.isEmpty()) return askToSignIn(request, response);
        if (actor.get().mustChangePassword() && !request.getRequestURI().startsWith("/account/")) {
            response.sendRedirect("/account/password");
            return false;
        }
        if (OwedFactor.isOwed(request.getSession(false))
                && !request.getRequestURI().startsWith("/account/")) {
            response.sendRedirect("/account/totp");
            return false;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !actor.get().may(allowed.value())) throw new Refused(PlatformProblem.NOT_ALLOWED);
        return true;
    }

    private static boolean isErrorPage(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ReturnPath.wantsJson(request)) response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        else response.sendRedirect("/sign-in?next=" + ReturnPath.encoded(ReturnPath.of(request)));
        return false;
    }
}
