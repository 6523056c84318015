package jp.kizahashi.platform.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the product. It shows the system's time, or for one thread another moment: the demonstration writes its
 * past years at their own time, and tests move through April.
 */
public final class ProductClock implements InstantSource {
    private static final ThreadLocal<@Nullable Instant> MOVED = new ThreadLocal<>();

    @Override
    public Instant instant() {
        Instant moved = MOVED.get();
        return moved == null ? Instant.now() : moved;
    }

    /** Runs the work as if it were that moment, on this thread only. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        Instant before = MOVED.get();
        MOVED.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) MOVED.remove();
            else MOVED.set(before);
        }
    }
}
