package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in through the town's own identity provider (OpenID Connect with PKCE), off until {@code KIZAHASHI_OIDC_ISSUER}
 * is set. The provider says who somebody is; which account that is and what it may do is decided here.
 */
@Component
public class Oidc {
    private static final Logger log = LoggerFactory.getLogger(Oidc.class);
    private static final String TOWN = "town";
    private static final String NEXT = "next-after-provider";

    private final Environment settings;
    private final SignIn signIn;
    private volatile @Nullable ClientRegistration provider;

    Oidc(Environment settings, SignIn signIn) {
        this.settings = settings;
        this.signIn = signIn;
    }

    public boolean isConfigured() {
        return issuer() != null;
    }

    /** What {@code form-action} must allow in addition: browsers check the redirect that answers our form. */
    String formTarget() {
        String issuer = issuer();
        if (issuer == null) return "";
        URI uri = URI.create(issuer);
        return " " + uri.getScheme() + "://" + uri.getAuthority();
    }

    /**
     * Keeps where to come back to and leads to the provider; the provider itself is asked for its addresses at the
     * first sign-in, so that the product starts although the provider is down.
     */
    void configure(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.clientRegistrationRepository(this::provider)
                .authorizationEndpoint(e -> e.authorizationRequestResolver(new ProviderRequest(this::provider)))
                .authorizedClientRepository(new Forgetting())
                .loginPage("/sign-in")
                .successHandler(this::enter)
                .failureHandler(Oidc::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(Oidc::failed);
                        return filter;
                    }
                }));
    }

    /** Remembers the page to come back to; the way leads through another site. */
    static void comeBackTo(HttpServletRequest request, String path) {
        request.getSession(true).setAttribute(NEXT, path);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user))
            throw new IllegalStateException("no OpenID user");
        Object name = user.getClaim(settings.getProperty("kizahashi.oidc-login-claim", "preferred_username"));
        boolean known = name != null && signIn.byProvider(request, name.toString(), user.getAuthenticatedAt());
        response.sendRedirect(known ? next(request) : "/sign-in?unknown");
    }

    private static String next(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object next = session.getAttribute(NEXT);
        session.removeAttribute(NEXT);
        return ReturnPath.safe(next == null ? null : next.toString());
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        log.warn("sign-in through the provider failed: {}", failure.toString());
        response.sendRedirect("/sign-in?provider");
    }

    private @Nullable ClientRegistration provider(String id) {
        String issuer = issuer();
        if (issuer == null || !id.equals(TOWN)) return null;
        ClientRegistration known = provider;
        if (known == null || !issuer.equals(known.getProviderDetails().getIssuerUri())) {
            known = discovered(issuer);
            provider = known;
        }
        return known;
    }

    private ClientRegistration discovered(String issuer) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(TOWN)
                .clientId(settings.getRequiredProperty("kizahashi.oidc-client-id"))
                .clientSecret(settings.getProperty("kizahashi.oidc-client-secret", ""))
                .scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private @Nullable String issuer() {
        String issuer = settings.getProperty("kizahashi.oidc-issuer", "");
        return issuer.isBlank() ? null : issuer;
    }

    /** Nothing is done on behalf of the person at the provider, so its tokens are kept nowhere. */
    private static final class Forgetting implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Forgotten.
        }

        @Override
        public void removeAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
            // Never kept.
        }
    }
}
