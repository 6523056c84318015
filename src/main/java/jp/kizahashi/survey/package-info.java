/**
 * Asking and scoring: instrument, wave, answer, result, level.
 *
 * <p>Hides how answers become levels. Owns the tables {@code survey_*}.
 */
@ApplicationModule(
        allowedDependencies = {"ai", "ai :: *", "org", "org :: *", "stats", "stats :: *", "platform", "platform :: *"})
@NullMarked
package jp.kizahashi.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
