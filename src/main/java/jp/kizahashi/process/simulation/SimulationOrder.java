package jp.kizahashi.process.simulation;

import java.time.Instant;
import java.util.Optional;

/**
 * A scenario that somebody wants to be run.
 *
 * @param outcome empty until it is done
 * @param complaint why it failed, as a sentence; empty otherwise
 */
public record SimulationOrder(
        long id,
        long flowId,
        int versionNumber,
        TypedScenario scenario,
        State state,
        Optional<Outcome> outcome,
        String complaint,
        long personId,
        Instant orderedAt) {
    /** How far it is. */
    public enum State {
        WAITING,
        DONE,
        FAILED
    }
}
