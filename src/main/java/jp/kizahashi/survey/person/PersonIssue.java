package jp.kizahashi.survey.person;

import java.time.Instant;

/**
 * Codes issued to one group at one time.
 *
 * @param number of the issue within the wave, from 1; one issue may reach several groups
 * @param group label of the group; empty when the wave has none
 * @param isPaper whether they stand for paper questionnaires that the office will enter
 * @param ended how many were ended because their letters were lost
 * @param open how many still open the questionnaire
 */
public record PersonIssue(
        long id, int number, String group, boolean isPaper, int issued, int ended, int open, Instant at) {
    /** How many persons were asked by it. */
    public int asked() {
        return issued - ended;
    }

    public int handedIn() {
        return issued - ended - open;
    }
}
