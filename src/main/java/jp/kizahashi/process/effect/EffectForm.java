package jp.kizahashi.process.effect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effort.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An effect as typed; hours as {@link Time} reads them. */
record EffectForm(
        @NotNull(message = "{process.effect.form.stage}") @Nullable
        EffectStage stage,

        @NotNull(message = "{process.effect.form.year}")
        @Min(value = 2000, message = "{process.effect.form.year}")
        @Max(value = 2999, message = "{process.effect.form.year}")
        @Nullable
        Integer fiscalYear,

        @NotBlank(message = "{process.effect.form.before}") @Nullable
        String before,

        @NotBlank(message = "{process.effect.form.after}") @Nullable
        String after,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Integer errorsBefore,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Integer errorsAfter,

        @NotBlank(message = "{process.effect.form.basis}")
        @Size(max = 1000, message = "{process.form.tooLong}")
        @Nullable
        String basis) {
    static EffectForm empty(int year) {
        return new EffectForm(EffectStage.PROPOSED, year, "", "", null, null, "");
    }

    void check(BindingResult errors) {
        if (before != null
                && !before.isBlank()
                && seconds(before).filter(s -> s > 0).isEmpty())
            errors.rejectValue("before", "time", Messages.get("process.entry.timeWrong"));
        if (after != null && !after.isBlank() && seconds(after).isEmpty())
            errors.rejectValue("after", "time", Messages.get("process.entry.timeWrong"));
    }

    Effect toEffect(long improvement) {
        return new Effect(
                improvement,
                Objects.requireNonNull(stage),
                new FiscalYear(Objects.requireNonNull(fiscalYear)),
                seconds(before).orElseThrow(),
                seconds(after).orElseThrow(),
                errorsBefore,
                errorsAfter,
                Objects.requireNonNull(basis).strip());
    }

    private static Optional<Long> seconds(@Nullable String hours) {
        return hours == null ? Optional.empty() : Time.parse(hours, Time.HOUR);
    }
}
