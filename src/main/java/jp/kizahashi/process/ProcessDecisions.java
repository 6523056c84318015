package jp.kizahashi.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.redesign.DecisionKind;
import jp.kizahashi.process.redesign.Redesign;
import jp.kizahashi.process.redesign.Redesigns;
import jp.kizahashi.process.redesign.StepDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settled decisions of redesigns, for whoever makes plans of them. */
@Component
@Transactional(readOnly = true)
public class ProcessDecisions {
    private final Redesigns redesigns;

    ProcessDecisions(Redesigns redesigns) {
        this.redesigns = redesigns;
    }

    /**
     * One decision.
     *
     * @param redesignId with {@code element} the decision's id: both never change
     * @param kind what becomes of the step, such as {@code RPA}
     * @param kindText the same in words
     */
    public record Decided(
            long redesignId,
            String element,
            long workId,
            long flowId,
            String flowName,
            String step,
            String kind,
            String kindText,
            String reason,
            Instant concludedAt,
            String href) {}

    /** Every settled decision that changes something, newest redesign first; what stays as it is, is left out. */
    public List<Decided> all() {
        List<Decided> all = new ArrayList<>();
        for (Redesign redesign : redesigns.concluded()) {
            Flow flow = redesigns.flowOf(redesign);
            for (StepDecision decision : redesigns.decisions(redesign.id()).values())
                if (decision.kind() != DecisionKind.KEEP) all.add(decided(redesign, flow, decision));
        }
        return all;
    }

    private static Decided decided(Redesign redesign, Flow flow, StepDecision decision) {
        return new Decided(
                redesign.id(),
                decision.element(),
                flow.workId(),
                flow.id(),
                flow.name(),
                decision.elementName(),
                decision.kind().name(),
                decision.kind().label(),
                decision.reason(),
                Objects.requireNonNull(redesign.concludedAt()),
                "/processes/redesigns/" + redesign.id());
    }
}
