package jp.kizahashi.process.redesign;

import java.time.Instant;
import java.util.Set;

/**
 * What was asked of one step.
 *
 * @param why なぜそうしているのか
 * @param basis 根拠は
 * @param otherwise 他に方法は
 */
public record StepReview(
        String element, String why, String basis, String otherwise, Set<Waste> wastes, long personId, Instant at) {
    public StepReview {
        wastes = Set.copyOf(wastes);
    }

    /** All three questions have an answer. */
    public boolean complete() {
        return !why.isBlank() && !basis.isBlank() && !otherwise.isBlank();
    }
}
