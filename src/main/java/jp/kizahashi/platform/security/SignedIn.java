package jp.kizahashi.platform.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Spring Security's view of an {@link Actor}; lives for one request, only the account's id is kept in the session. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Actor actor;

    SignedIn(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    /** The actor of this request, empty before sign-in. */
    static Optional<Actor> actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor)
                : Optional.empty();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return Long.toString(actor.accountId());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
