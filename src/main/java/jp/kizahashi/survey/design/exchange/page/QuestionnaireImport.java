package jp.kizahashi.survey.design.exchange.page;

import java.time.Instant;
import java.util.Optional;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;

/**
 * A questionnaire read from a file.
 *
 * @param draft the draft made of it, which may be gone by now
 */
public record QuestionnaireImport(
        long id, String fileName, Imported content, Optional<Long> draft, Instant createdAt) {}
