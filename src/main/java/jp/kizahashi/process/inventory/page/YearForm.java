package jp.kizahashi.process.inventory.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.inventory.WorkYear;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A work's year as typed; empty fields are null, and null is kept as "not entered". */
record YearForm(
        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Long audienceCount,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Long budgetYen,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Long settledYen,

        @Nullable String overtime,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String systems,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Long systemCostYen,

        @Min(value = 2000, message = "{process.entry.renewalWrong}")
        @Max(value = 2999, message = "{process.entry.renewalWrong}")
        @Nullable
        Integer renewalYear,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String forms,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String indicators,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String results,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Integer errors,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Integer complaints,

        @Nullable Integer seen) {
    static YearForm of(WorkYear y) {
        Long overtime = y.overtimeSeconds();
        return new YearForm(
                y.audienceCount(),
                y.budgetYen(),
                y.settledYen(),
                overtime == null ? "" : Time.exact(overtime, Time.HOUR),
                y.systems(),
                y.systemCostYen(),
                y.renewalYear(),
                y.forms(),
                y.indicators(),
                y.results(),
                y.errors(),
                y.complaints(),
                y.version());
    }

    void check(BindingResult errors) {
        if (overtime != null && !overtime.isBlank() && seconds().isEmpty())
            errors.rejectValue("overtime", "time", Messages.get("process.entry.timeWrong"));
    }

    private Optional<Long> seconds() {
        return overtime == null || overtime.isBlank() ? Optional.empty() : Time.parse(overtime, Time.HOUR);
    }

    WorkYear toWorkYear() {
        return new WorkYear(
                audienceCount,
                budgetYen,
                settledYen,
                seconds().orElse(null),
                plain(systems),
                systemCostYen,
                renewalYear,
                plain(forms),
                plain(indicators),
                plain(results),
                errors,
                complaints,
                false,
                seen == null ? 0 : seen);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
