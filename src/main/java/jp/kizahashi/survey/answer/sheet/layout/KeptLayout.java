package jp.kizahashi.survey.answer.sheet.layout;

import java.time.Instant;

/**
 * A host's own layout that passed the check.
 *
 * @param organisationId the host
 * @param questionnaire the id of the questionnaire it is made for
 */
public record KeptLayout(long id, long organisationId, String questionnaire, String name, String sha256, Instant at) {}
