package jp.kizahashi.survey.wave;

import java.time.Instant;
import java.time.LocalDate;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * A wave: one questionnaire asked of many, bodies or sections of the own town.
 *
 * @param kind whom it asks
 * @param organisationId the host
 * @param questionnaire as it is asked, copied when the wave was prepared
 * @param sheetVersion 様式の版: rises when the host issues the sheets anew; an older sheet is not taken
 * @param asOf 基準日
 * @param dueAt 期限
 * @param cells the partition of published aggregates
 * @param k the fewest bodies of a published group
 * @param previousId the wave whose answers fill the new sheets in advance
 * @param contactsUntil the day after which contacts are deleted
 * @param excludedWards wards of the national list that were shut out at opening
 */
public record Wave(
        long id,
        WaveKind kind,
        long organisationId,
        String title,
        Questionnaire questionnaire,
        int sheetVersion,
        Targets targets,
        int fiscalYear,
        LocalDate asOf,
        Instant dueAt,
        WaveStatus status,
        DisclosureTerms disclosure,
        CellKind cells,
        int k,
        @Nullable Long previousId,
        WaveSettings settings,
        LocalDate contactsUntil,
        int excludedWards,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {
    /** Whether it is a 庁内照会. */
    public boolean inhouse() {
        return kind == WaveKind.SECTIONS;
    }

    /** Refused (SVY-042) unless the wave is in the state. */
    public void mustBe(WaveStatus wanted) {
        if (status != wanted) throw new Refused(SurveyProblem.WAVE_NOT_IN_STATE, status.label());
    }
}
