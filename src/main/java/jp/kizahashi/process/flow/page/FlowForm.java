package jp.kizahashi.process.flow.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowKind;
import org.jspecify.annotations.Nullable;

/** A flow's name and figures as typed. */
record FlowForm(
        @NotNull(message = "{process.flow.form.workMissing}") @Nullable
        Long work,

        @NotBlank(message = "{process.flow.form.nameMissing}") @Size(max = 120, message = "{process.form.tooLong}")
        String name,

        @NotNull(message = "{process.flow.form.kindMissing}")
        FlowKind kind,

        @Min(value = 0, message = "{process.flow.form.number}")
        @Max(value = 999_999_999, message = "{process.flow.form.number}")
        @Nullable
        Integer yearlyCases,

        @Min(value = 0, message = "{process.flow.form.number}")
        @Max(value = 9_999_999, message = "{process.flow.form.number}")
        @Nullable
        Integer hourlyCost) {
    static FlowForm of(Flow flow) {
        return new FlowForm(flow.workId(), flow.name(), flow.kind(), flow.yearlyCases(), flow.hourlyCost());
    }

    /** A flow that is not kept yet. */
    Flow toFlow() {
        return new Flow(0, Objects.requireNonNull(work), kind, name.strip(), null, yearlyCases, hourlyCost, null);
    }

    /** The flow with what was typed; work and kind stay. */
    Flow toFlow(Flow before) {
        return new Flow(
                before.id(),
                before.workId(),
                before.kind(),
                Objects.requireNonNull(name).strip(),
                before.sourceId(),
                yearlyCases,
                hourlyCost,
                before.endedOn());
    }
}
