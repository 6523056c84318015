package jp.kizahashi.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How many wrong tries in a row lock a login name, and for how long. Names without an account are counted as well, in
 * memory, so that a lock does not betray which names exist.
 */
@Component
class LockOut {
    static final int TRIES = 5;
    private static final int REMEMBERED = 10_000;

    private final Duration duration;
    private final InstantSource clock;
    private final Map<String, Tries> unknown = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Tries(int count, @Nullable Instant lockedUntil) {}

    LockOut(Environment settings, InstantSource clock) {
        this.duration = Duration.ofMinutes(settings.getProperty("kizahashi.lock-minutes", Integer.class, 15));
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The end of a lock that begins now. */
    Instant end() {
        return now().plus(duration);
    }

    boolean isOn(@Nullable Instant lockedUntil) {
        return lockedUntil != null && lockedUntil.isAfter(now());
    }

    /** Whether a name that no account has is locked, as an account's would be. */
    synchronized boolean isUnknownOn(String login) {
        return isOn(unknown.getOrDefault(login, new Tries(0, null)).lockedUntil());
    }

    /** Counts a try with a name that no account has; true when the name is locked, as an account's would be. */
    synchronized boolean countUnknown(String login) {
        Tries before = unknown.getOrDefault(login, new Tries(0, null));
        if (isOn(before.lockedUntil())) return true;
        int count = before.count() + 1;
        boolean locks = count >= TRIES;
        unknown.put(login, locks ? new Tries(0, end()) : new Tries(count, null));
        return locks;
    }
}
