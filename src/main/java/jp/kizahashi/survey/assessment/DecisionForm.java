package jp.kizahashi.survey.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 文書番号, 決裁区分 and 決裁日 as typed. */
record DecisionForm(
        @NotBlank(message = "{survey.decision.numberMissing}")
        String documentNumber,

        @NotBlank(message = "{survey.decision.kindMissing}") String decisionKind,

        @NotNull(message = "{survey.decision.dayMissing}")
        @PastOrPresent(message = "{survey.decision.dayInFuture}")
        @Nullable
        LocalDate decidedOn) {}
