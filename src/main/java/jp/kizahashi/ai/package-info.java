/**
 * Which text may reach which model under which rule.
 *
 * <p>Hides providers and guards. Owns the tables {@code ai_*}. Others push documents and ask; it never pulls.
 */
@ApplicationModule(allowedDependencies = {"org", "org :: *", "platform", "platform :: *"})
@NullMarked
package jp.kizahashi.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
