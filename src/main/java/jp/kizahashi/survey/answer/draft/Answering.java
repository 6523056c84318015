package jp.kizahashi.survey.answer.draft;

import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.wave.Desk;
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

    /** Whether this is a section's reply to a 庁内照会 of the own town. */
    public boolean inhouse() {
        return wave.inhouse();
    }

    /** Whether this person hands in: the office, or in a 庁内照会 the section's 所属長. */
    public boolean handsIn() {
        Desk desk = invitation.desk();
        return desk == null ? office : is(desk.headId());
    }

    /** Whether this person may begin a correction: who hands in, and in a 庁内照会 the 担当 too. */
    public boolean corrects() {
        Desk desk = invitation.desk();
        return handsIn() || (desk != null && is(desk.fillerId()));
    }

    boolean is(long person) {
        return personId != null && personId == person;
    }
}
