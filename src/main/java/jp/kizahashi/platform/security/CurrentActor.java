package jp.kizahashi.platform.security;

import java.util.Optional;

/** The actor of the running request, for code that no controller calls; controllers take {@link Actor} as a parameter. */
public final class CurrentActor {
    private CurrentActor() {}

    /** The actor, empty before sign-in. */
    public static Optional<Actor> get() {
        return SignedIn.actor();
    }
}
