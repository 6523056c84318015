package jp.kizahashi.org.body.population;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One population as typed. */
record PopulationForm(
        @NotNull(message = "{org.form.number}")
        @Min(value = 0, message = "{org.form.number}")
        @Max(value = 20_000_000, message = "{org.form.number}")
        @Nullable
        Integer population,

        @NotBlank(message = "{org.form.blank.source}") @Size(max = 200, message = "{org.form.long}") @Nullable
        String source,

        @NotNull(message = "{org.form.blank.asOf}") @Nullable
        LocalDate asOf) {}
