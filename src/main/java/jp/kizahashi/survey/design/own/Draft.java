package jp.kizahashi.survey.design.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that is being put together.
 *
 * @param base id of the questionnaire it starts from
 * @param report what became of the last question list; null before the first
 */
record Draft(
        long id,
        String base,
        DraftContent content,
        @Nullable ListReport report,
        Instant updatedAt) {}
