package jp.kizahashi.survey.wave;

/** What a one-time code opens: one invitation of one body, and nothing else. */
public record Entrance(long invitationId, long bodyId) {}
