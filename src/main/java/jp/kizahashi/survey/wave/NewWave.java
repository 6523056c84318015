package jp.kizahashi.survey.wave;

import java.time.Instant;
import java.time.LocalDate;
import jp.kizahashi.survey.design.Questionnaire;
import org.jspecify.annotations.Nullable;

/** A wave about to be prepared; the parts mean what they mean in {@link Wave}. */
public record NewWave(
        String title,
        Questionnaire questionnaire,
        Targets targets,
        int fiscalYear,
        LocalDate asOf,
        Instant dueAt,
        DisclosureTerms disclosure,
        CellKind cells,
        int k,
        @Nullable Long previousId,
        WaveSettings settings,
        LocalDate contactsUntil) {}
