package jp.kizahashi.platform.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in through the town's own identity provider (OpenID Connect with PKCE), off until {@code KIZAHASHI_OIDC_ISSUER}
 * is set. The provider says who somebody is; which account that is and what it may do is decided here.
 */
@Component
class Oidc {
    private final Environment settings;
    private final SignIn signIn;

    Oidc(Environment settings, SignIn signIn) {
        this.settings = settings;
        this.signIn = signIn;
    }

    boolean isConfigured() {
        return issuer() != null;
    }

    /** What {@code form-action} must allow in addition: browsers check the redirect that answers our form. */
    String formTarget() {
        String issuer = issuer();
        if (issuer == null) return "";
        URI uri = URI.create(issuer);
        return " " + uri.getScheme() + "://" + uri.getAuthority();
    }

    void configure(HttpSecurity http) throws Exception {
        String issuer = issuer();
        if (issuer == null) return;
        ClientRegistration town = ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId("town")
                .clientId(settings.getRequiredProperty("kizahashi.oidc-client-id"))
                .clientSecret(settings.getProperty("kizahashi.oidc-client-secret", ""))
                .scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
        http.oauth2Login(login -> login.clientRegistrationRepository(new InMemoryClientRegistrationRepository(town))
                .loginPage("/sign-in")
                .successHandler((request, response, authentication) -> {
                    if (!(authentication.getPrincipal() instanceof OidcUser user))
                        throw new IllegalStateException("no OpenID user");
                    Object name =
                            user.getClaim(settings.getProperty("kizahashi.oidc-login-claim", "preferred_username"));
                    boolean known = name != null && signIn.byProvider(request, name.toString());
                    response.sendRedirect(known ? "/" : "/sign-in?unknown");
                })
                .failureHandler((request, response, failure) -> response.sendRedirect("/sign-in?provider")));
    }

    private @Nullable String issuer() {
        String issuer = settings.getProperty("kizahashi.oidc-issuer", "");
        return issuer.isBlank() ? null : issuer;
    }
}
