/**
 * What crosses the town hall's wall: voices in, open data and cases out.
 *
 * <p>Hides review and anonymising. Owns the tables {@code civic_*}.
 */
@ApplicationModule(
        allowedDependencies = {
            "plan",
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
package jp.kizahashi.civic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
