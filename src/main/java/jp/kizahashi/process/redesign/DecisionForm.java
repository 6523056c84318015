package jp.kizahashi.process.redesign;

import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import org.jspecify.annotations.Nullable;

/** A decision as typed. */
public record DecisionForm(@Nullable DecisionKind kind, String reason, StaffOnly staffOnly) {
    static final DecisionForm EMPTY = new DecisionForm(null, "", StaffOnly.UNASKED);

    static DecisionForm of(StepDecision decision) {
        return new DecisionForm(decision.kind(), decision.reason(), decision.staffOnly());
    }

    /** Refused (PRC-087) when nothing is chosen. */
    DecisionKind chosen() {
        if (kind == null) throw new Refused(ProcessProblem.DECISION_WITHOUT_KIND);
        return kind;
    }
}
