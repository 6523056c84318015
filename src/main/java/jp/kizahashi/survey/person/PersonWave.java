package jp.kizahashi.survey.person;

import java.time.Instant;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.wave.WaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * A wave of persons. Once closed it stays closed: a second result would differ from the first by those who came later.
 *
 * @param organisationId the host
 */
public record PersonWave(
        long id,
        long organisationId,
        PersonPlan plan,
        WaveStatus status,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {
    /** Refused (SVY-042) unless the wave is in the state. */
    public void mustBe(WaveStatus wanted) {
        if (status != wanted) throw new Refused(SurveyProblem.WAVE_NOT_IN_STATE, status.label());
    }
}
