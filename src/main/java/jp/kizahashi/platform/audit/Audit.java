package jp.kizahashi.platform.audit;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who changed what, in the transaction of the change: what is rolled back leaves no trace, what stands has one.
 *
 * <p>Persons appear as ids. The detail never holds names, answers or contacts.
 */
@Component
public class Audit {
    private static final ThreadLocal<Long> PERSON = new ThreadLocal<>();

    private final AuditStore store;
    private final InstantSource clock;

    Audit(AuditStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Records one change; must run inside a transaction of a tenant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectKind, Object subjectId, Map<String, ?> detail) {
        long organisation =
                Tenant.current().orElseThrow(() -> new IllegalStateException("audit outside a tenant: " + action));
        store.add(
                organisation,
                clock.instant(),
                person().orElse(null),
                action,
                subjectKind,
                subjectId.toString(),
                Json.write(detail));
    }

    /** Runs the work as the person who will stand in its audit entries; jobs run without one. */
    public static <T> T by(@Nullable Long personId, Supplier<T> work) {
        Long before = PERSON.get();
        PERSON.set(personId);
        try {
            return work.get();
        } finally {
            PERSON.set(before);
        }
    }

    /** The person who will stand in entries of this thread; empty for jobs and before sign-in. */
    public static Optional<Long> person() {
        return Optional.ofNullable(PERSON.get());
    }
}
