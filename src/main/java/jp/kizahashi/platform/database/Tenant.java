package jp.kizahashi.platform.database;

import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The organisation on whose behalf this thread works. Every transaction tells it to PostgreSQL, whose row-level
 * security then shows and accepts that organisation's rows only; without one no tenant row exists.
 */
public final class Tenant {
    private static final ThreadLocal<Long> CURRENT = new ThreadLocal<>();

    private Tenant() {}

    /** The organisation of this thread, empty outside any. */
    public static OptionalLong current() {
        Long id = CURRENT.get();
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** Runs the work on behalf of the organisation; transactions must begin inside. */
    public static <T> T as(long organisationId, Supplier<T> work) {
        Long before = CURRENT.get();
        CURRENT.set(organisationId);
        try {
            return work.get();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    /** As {@link #as(long, Supplier)}, without a result. */
    public static void run(long organisationId, Runnable work) {
        as(organisationId, () -> {
            work.run();
            return true;
        });
    }
}
