package jp.kizahashi.survey.design.own;

import java.time.Instant;
import jp.kizahashi.survey.design.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that is being put together.
 *
 * @param base id of the questionnaire it starts from; empty when it starts from a file or from nothing
 * @param content the questionnaire as it would be asked, with the id {@link #ID}
 * @param report what became of the last question list; null before the first
 */
public record Draft(
        long id,
        String base,
        Questionnaire content,
        @Nullable ListReport report,
        Instant updatedAt) {
    /** The id of every questionnaire that is not confirmed yet. */
    public static final String ID = "draft";
}
