package jp.kizahashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the provider is asked for. Somebody who is signed in and must prove it again is not to be waved through: max_age 0
 * (OpenID Connect Core 3.1.2.1) makes the provider ask the person and tell when it did.
 */
final class ProviderRequest implements OAuth2AuthorizationRequestResolver {
    static final String AGAIN = "again";

    private final OAuth2AuthorizationRequestResolver standard;

    ProviderRequest(ClientRegistrationRepository providers) {
        standard = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asked(request, standard.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return asked(request, standard.resolve(request, provider));
    }

    private static @Nullable OAuth2AuthorizationRequest asked(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
        if (usual == null || request.getParameter(AGAIN) == null) return usual;
        return OAuth2AuthorizationRequest.from(usual)
                .additionalParameters(more -> more.putAll(Map.of("max_age", "0")))
                .build();
    }
}
