package jp.kizahashi.org.approval;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 確認 and 承認 of any subject. The owner of the subject decides which step is due; here every step taken, with its
 * opinion, is kept, as is the record of the 決裁 that was made in the town's document system.
 */
@Component
@Transactional
public class Approvals {
    /** 確認 by the head of a section, 承認 by an executive. */
    public enum Step {
        CHECK,
        APPROVAL
    }

    /** Passed on, or returned for correction. */
    public enum Decision {
        PASSED,
        RETURNED
    }

    /** What is checked or approved: a kind such as {@code assessment} and its id. */
    public record Subject(String kind, long id) {}

    /** One step taken. */
    public record Taken(Step step, Decision decision, String opinion, long personId, Instant at) {}

    /** 文書番号, 決裁区分, 決裁日 of the decision made elsewhere. */
    public record FormalDecision(String documentNumber, String decisionKind, LocalDate decidedOn) {}

    private final ApprovalStore store;
    private final Audit audit;
    private final InstantSource clock;

    Approvals(ApprovalStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records a step; whether it is due and the person may take it was decided by the caller. */
    public void take(Subject subject, Step step, Decision decision, String opinion, long personId) {
        Taken taken = new Taken(step, decision, opinion, personId, clock.instant());
        store.add(Tenant.current().orElseThrow(), subject, taken);
        audit.record(
                "approval." + step.name().toLowerCase(java.util.Locale.ROOT),
                subject.kind(),
                subject.id(),
                Map.of("decision", decision.name()));
    }

    /** Every step taken on the subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Taken> history(Subject subject) {
        return store.history(subject);
    }

    /** Records or replaces the formal decision. */
    public void decide(Subject subject, FormalDecision decision, long personId) {
        store.decide(Tenant.current().orElseThrow(), subject, decision, personId, clock.instant());
        audit.record("approval.decision", subject.kind(), subject.id(), Map.of("number", decision.documentNumber()));
    }

    @Transactional(readOnly = true)
    public Optional<FormalDecision> decision(Subject subject) {
        return store.decision(subject);
    }
}
