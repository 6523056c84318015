package jp.kizahashi.process.redesign;

import java.time.Instant;

/** What was decided for one step, and why. */
public record StepDecision(
        String element,
        String elementName,
        DecisionKind kind,
        String reason,
        StaffOnly staffOnly,
        long personId,
        Instant at) {}
