package jp.kizahashi.org.body;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.body.Succession.Successor;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 合併・改称の表: the successions that come with the product, and beside them those that the organisation entered. */
@Component
@Transactional
public class SuccessionTable {
    /**
     * One line as entered: an old body and one that follows.
     *
     * @param source 出典, such as the notice in the official gazette
     * @param withdrawnAt null while the line is in force
     */
    public record Entered(
            long id,
            Succession succession,
            String source,
            Instant enteredAt,
            @Nullable Instant withdrawnAt,
            String withdrawalReason) {
        public boolean isInForce() {
            return withdrawnAt == null;
        }
    }

    private final SuccessionStore store;
    private final Audit audit;
    private final InstantSource clock;

    SuccessionTable(SuccessionStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds for the tenant. */
    @Transactional(readOnly = true)
    public Successions own() {
        return of(Tenant.current().orElseThrow());
    }

    /** What holds for a host, asked by it or by a body that it asks. */
    @Transactional(readOnly = true)
    public Successions of(long host) {
        return Successions.BUILT_IN.with(store.of(host));
    }

    /** The tenant's own lines, withdrawn ones too, newest day first. */
    @Transactional(readOnly = true)
    public List<Entered> entered() {
        return store.all();
    }

    /** Enters lines that were read by the rules of the file. */
    public void enter(List<Succession> lines, String source) {
        for (Succession line : lines)
            for (Successor successor : line.successors()) {
                long id = store.add(Tenant.current().orElseThrow(), line, successor, source, clock.instant());
                audit.record(
                        "succession.enter",
                        "succession",
                        id,
                        Map.of(
                                "code", line.code().text(),
                                "successor", successor.code().text(),
                                "day", line.endedOn().toString(),
                                "kind", line.kind().name()));
            }
    }

    /** Withdraws a wrong line; it stays to be seen. Refused: ORG-080 without a reason, ORG-081 when it is not in force. */
    public void withdraw(long id, String reason) {
        if (reason.isBlank()) throw new Refused(OrgProblem.SUCCESSION_REASON_MISSING);
        if (!store.withdraw(id, reason.strip(), clock.instant())) throw new Refused(OrgProblem.SUCCESSION_NOT_IN_FORCE);
        audit.record("succession.withdraw", "succession", id, Map.of());
    }
}
