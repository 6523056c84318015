package jp.kizahashi.survey.answer;

import java.time.Instant;
import jp.kizahashi.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * 同意: a body lets a reader read what it handed in. Given by handing in, ended by withdrawal; never deleted.
 *
 * @param withdrawnAt null while it is in force
 */
public record Consent(
        Reader reader, Instant givenAt, @Nullable Instant withdrawnAt) {
    /** Who reads. */
    public enum Reader {
        /** 調査主体. */
        HOST,
        /** 取りまとめ団体. */
        COLLECTOR;

        public String label() {
            return Messages.get("survey.consent.reader." + name());
        }
    }

    public boolean isInForce() {
        return withdrawnAt == null;
    }
}
