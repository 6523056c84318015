package jp.kizahashi.survey.study.outcome.intake;

import java.time.Instant;

/**
 * A workbook between upload and keeping.
 *
 * @param file id of the kept original
 */
record OutcomeImport(long id, Occasion occasion, long file, Progress progress, Instant updatedAt) {}
