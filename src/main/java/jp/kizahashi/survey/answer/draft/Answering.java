package jp.kizahashi.survey.answer.draft;

import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on one body's reply; the running tenant is that body.
 *
 * @param personId null for whoever came by the one-time code of the letter
 * @param office true for those who act for the body as a whole: the DX office, or the holder of the code
 */
public record Answering(
        Wave wave, Invitation invitation, @Nullable Long personId, boolean office) {
    /** The way an edition of theirs comes in. */
    public Via via() {
        return personId == null ? Via.CODE : Via.WEB;
    }

    /** While the host takes first answers. */
    public boolean waveIsOpen() {
        return wave.status() == WaveStatus.OPEN;
    }

    boolean is(long person) {
        return personId != null && personId == person;
    }
}
