package jp.kizahashi.survey.assessment.settlement;

import java.time.Instant;
import java.util.Optional;
import jp.kizahashi.survey.design.StatementId;

/**
 * What shows that a statement holds (根拠資料).
 *
 * @param confidentiality 機密性 class 1 (open) to 3 (restricted)
 */
public record Evidence(
        long id,
        StatementId statement,
        String note,
        Optional<Long> fileId,
        int confidentiality,
        long personId,
        Instant at) {
    /** Evidence as it is entered. */
    record Draft(String note, Optional<Long> fileId, int confidentiality) {}
}
