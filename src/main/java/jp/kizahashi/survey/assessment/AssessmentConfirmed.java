package jp.kizahashi.survey.assessment;

/** An edition was confirmed; ids only. */
public record AssessmentConfirmed(long organisationId, long assessmentId, int edition) {}
