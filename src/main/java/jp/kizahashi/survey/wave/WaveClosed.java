package jp.kizahashi.survey.wave;

/** A wave takes no more answers: its figures can be fixed. */
public record WaveClosed(long organisationId, long waveId) {}
