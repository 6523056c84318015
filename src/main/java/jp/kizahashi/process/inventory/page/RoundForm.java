package jp.kizahashi.process.inventory.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.effort.UnitCosts;
import jp.kizahashi.process.effort.UnitCosts.UnitCost;
import jp.kizahashi.process.inventory.InventoryRound;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** An inventory as typed; unit costs come beside it as {@code yen.<grade>} and {@code hours.<grade>}. */
record RoundForm(
        @NotNull(message = "{process.round.form.yearMissing}")
        @Min(value = 2000, message = "{process.round.form.yearMissing}")
        @Max(value = 2999, message = "{process.round.form.yearMissing}")
        @Nullable
        Integer fiscalYear,

        @NotNull(message = "{process.round.form.asOfMissing}") @Nullable
        LocalDate asOf,

        @NotNull(message = "{process.round.form.dueMissing}") @Nullable
        LocalDate dueOn,

        @NotBlank(message = "{process.round.form.purposeMissing}")
        @Size(max = 2000, message = "{process.form.tooLong}")
        @Nullable
        String purpose,

        @NotNull(message = "{process.round.form.day}")
        @Min(value = 60, message = "{process.round.form.day}")
        @Max(value = 1440, message = "{process.round.form.day}")
        @Nullable
        Integer personDayMinutes,

        @NotNull(message = "{process.round.form.bounds}")
        @Min(value = 0, message = "{process.round.form.bounds}")
        @Max(value = 1000, message = "{process.round.form.bounds}")
        @Nullable
        Integer lowPercent,

        @NotNull(message = "{process.round.form.bounds}")
        @Min(value = 1, message = "{process.round.form.bounds}")
        @Max(value = 1000, message = "{process.round.form.bounds}")
        @Nullable
        Integer highPercent) {
    private static final int WORKING_DAYS = 240;

    static RoundForm suggested(FiscalYear year, LocalDate today, Optional<InventoryRound> before) {
        return new RoundForm(
                year.year(),
                today,
                today.plusWeeks(4),
                before.map(InventoryRound::purpose).orElse(""),
                before.map(InventoryRound::personDayMinutes).orElse(465),
                before.map(InventoryRound::lowPercent).orElse(70),
                before.map(InventoryRound::highPercent).orElse(110));
    }

    static RoundForm of(InventoryRound r) {
        return new RoundForm(
                r.fiscalYear().year(),
                r.asOf(),
                r.dueAt().atZone(Dates.TOKYO).toLocalDate(),
                r.purpose(),
                r.personDayMinutes(),
                r.lowPercent(),
                r.highPercent());
    }

    /** The costs as fields of the form; without an earlier inventory the hours are 240 days of 465 minutes, to be corrected. */
    static Map<String, String> fields(Optional<InventoryRound> before) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            UnitCost cost = before.map(r -> r.costs().of(grade)).orElse(new UnitCost(null, 465 * WORKING_DAYS));
            Long yen = cost.yenPerYear();
            fields.put("yen." + grade, yen == null ? "" : Long.toString(yen));
            fields.put("hours." + grade, Time.exact(cost.minutesPerYear() * 60L, Time.HOUR));
        }
        return fields;
    }

    /** The costs typed; what is wrong is said in the errors. */
    Optional<UnitCosts> costs(MultiValueMap<String, String> typed, BindingResult errors) {
        if (lowPercent != null && highPercent != null && lowPercent >= highPercent)
            errors.rejectValue("highPercent", "bounds", Messages.get("process.round.form.bounds"));
        Map<Grade, UnitCost> costs = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            Optional<Long> seconds = Time.parse(text(typed, "hours." + grade), Time.HOUR)
                    .filter(s -> s >= 60 && s % 60 == 0 && s <= 8784L * 3600);
            if (seconds.isEmpty()) errors.reject("hours", Messages.get("process.round.form.hours", grade.label()));
            String yen = text(typed, "yen." + grade).replace(",", "");
            if (!yen.matches("[0-9]{0,10}"))
                errors.reject("yen", Messages.get("process.round.form.yen", grade.label()));
            else
                seconds.ifPresent(s -> costs.put(
                        grade, new UnitCost(yen.isEmpty() ? null : Long.valueOf(yen), Math.toIntExact(s / 60))));
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(new UnitCosts(costs));
    }

    InventoryRound toRound(long id, UnitCosts costs) {
        return new InventoryRound(
                id,
                new FiscalYear(Objects.requireNonNull(fiscalYear)),
                Objects.requireNonNull(asOf),
                Deadline.of(Objects.requireNonNull(dueOn)),
                Objects.requireNonNull(purpose).strip(),
                Objects.requireNonNull(personDayMinutes),
                Objects.requireNonNull(lowPercent),
                Objects.requireNonNull(highPercent),
                costs,
                null);
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
