package jp.kizahashi.survey.design.own;

import java.time.Instant;
import jp.kizahashi.survey.design.Questionnaire;

/**
 * A confirmed version.
 *
 * @param base id of the questionnaire it was made from: a shipped one, or an earlier own one
 * @param version from 1, rising along the line of bases
 * @param questionnaire its id is {@code own-<id>}
 * @param madeBy the person who confirmed it
 */
public record OwnQuestionnaire(
        long id, String base, int version, Questionnaire questionnaire, long madeBy, Instant createdAt) {}
