/**
 * What will change, promised versus actual over time.
 *
 * <p>Hides how a figure is derived and corrected. Owns the tables {@code plan_*}.
 */
@ApplicationModule(
        allowedDependencies = {
            "survey",
            "process",
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
package jp.kizahashi.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
