package jp.kizahashi.survey.study.outcome.intake;

import java.time.Instant;
import jp.kizahashi.survey.study.outcome.reading.OutcomeMapping;

/** A mapping kept under a name for the next edition of the same publication. */
record SavedMapping(long id, String name, OutcomeMapping mapping, Instant savedAt) {}
