package jp.kizahashi.survey.answer;

import java.time.Instant;

/** That a body handed in an edition, without what: all that a collector sees. */
public record Receipt(long invitationId, int number, Via via, String receipt, Instant at) {}
