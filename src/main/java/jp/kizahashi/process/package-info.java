/**
 * How work is done: inventory, flow, issue, redesign, effect.
 *
 * <p>Hides the process model. Owns the tables {@code process_*}.
 */
@ApplicationModule(
        allowedDependencies = {
            "survey",
            "ai",
            "ai :: *",
            "org",
            "org :: *",
            "stats",
            "stats :: *",
            "platform",
            "platform :: *"
        })
@NullMarked
package jp.kizahashi.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
