package jp.kizahashi.survey.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kizahashi.platform.time.FiscalYear;

/** What is decided when a self-assessment is prepared; see {@link Assessment} for the parts. */
public record NewAssessment(
        String instrumentId,
        Optional<String> subject,
        FiscalYear fiscalYear,
        LocalDate asOf,
        Instant dueAt,
        long facilitatorId,
        long checkerId,
        long approverId) {}
