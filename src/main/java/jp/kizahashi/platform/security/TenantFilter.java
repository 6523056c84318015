package jp.kizahashi.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs the rest of the request on behalf of the actor's organisation and person. */
final class TenantFilter extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/vendor/") || path.startsWith("/css/") || path.startsWith("/js/");
    }

    /** An error page is a page of the same person and organisation. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = SignedIn.actor();
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Tenant.run(
                    actor.get().organisationId(),
                    () -> Audit.by(actor.get().personId(), () -> {
                        proceed(request, response, chain);
                        return true;
                    }));
        } catch (Carried e) {
            if (e.getCause() instanceof ServletException servlet) throw servlet;
            throw new ServletException(e.getCause());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Carried(e);
        }
    }

    private static final class Carried extends RuntimeException {
        Carried(Exception cause) {
            super(cause);
        }
    }
}
