/**
 * Who can do what, and how they learn.
 *
 * <p>Hides skill profiles. Owns the tables {@code talent_*}.
 */
@ApplicationModule(allowedDependencies = {"survey", "org", "org :: *", "platform", "platform :: *"})
@NullMarked
package jp.kizahashi.talent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
