package jp.kizahashi.platform.leaving;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the tenant came from other installations. */
@Component
public class Moves {
    private final MoveStore store;

    Moves(MoveStore store) {
        this.store = store;
    }

    /**
     * One arrival.
     *
     * @param exportedAt when it left there
     * @param distance by which its ids grew
     * @param recordFile the kept file with own answers to others' surveys there
     */
    public record Move(
            Instant at,
            Instant exportedAt,
            long distance,
            long rows,
            long files,
            long elsewhere,
            OptionalLong recordFile) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Move> all() {
        return store.all();
    }
}
