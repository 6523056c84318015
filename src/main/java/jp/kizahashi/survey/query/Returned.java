package jp.kizahashi.survey.query;

import java.time.Instant;

/**
 * An edition given back for correction.
 *
 * @param byHost true when the host gave it back, false for the collector
 */
public record Returned(long invitationId, int number, String reason, boolean byHost, Instant at) {}
