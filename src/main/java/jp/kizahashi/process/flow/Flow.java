package jp.kizahashi.process.flow;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * フロー: how one work is done, step by step. What it says stands in its versions.
 *
 * @param workId the work it belongs to
 * @param sourceId the As-Is flow that a To-Be was made from; null otherwise
 * @param yearlyCases 年間件数, for steps that tell none of their own; null while nobody has told it
 * @param hourlyCost 1時間当たりの人件費 in yen; null while nobody has told it
 * @param endedOn the last day on which the flow was of use; null while it is
 */
public record Flow(
        long id,
        long workId,
        FlowKind kind,
        String name,
        @Nullable Long sourceId,
        @Nullable Integer yearlyCases,
        @Nullable Integer hourlyCost,
        @Nullable LocalDate endedOn) {
    public boolean ended() {
        return endedOn != null;
    }

    public Optional<Long> source() {
        return Optional.ofNullable(sourceId);
    }
}
