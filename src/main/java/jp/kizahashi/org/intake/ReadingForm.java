package jp.kizahashi.org.intake;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A table to be read from its {@link Origin}.
 *
 * @param day the day that it stands for or takes effect on
 */
record ReadingForm(
        @NotNull(message = "{org.form.blank.asOf}") @Nullable
        LocalDate day) {}
