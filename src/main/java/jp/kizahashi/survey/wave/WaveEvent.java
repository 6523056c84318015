package jp.kizahashi.survey.wave;

import java.time.Instant;
import jp.kizahashi.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a wave.
 *
 * @param bodies how many bodies it concerned
 * @param dueAt the new deadline, if there is one
 */
public record WaveEvent(
        Kind kind, String reason, int bodies, @Nullable Instant dueAt, long personId, Instant at) {
    /** 開始, 期限延長, 締切, 再開, 様式改訂, 回答コード発行. */
    public enum Kind {
        OPENED,
        EXTENDED,
        CLOSED,
        REOPENED,
        SHEETS_RENEWED,
        CODES_ISSUED
    }

    public String label() {
        return Messages.get("survey.wave.event." + kind.name());
    }
}
