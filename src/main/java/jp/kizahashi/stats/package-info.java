/**
 * Estimates, tests, regression, components, clusters: pure functions, each with its source.
 *
 * <p>Hides the numeric library. Owns no table. Imports nothing of ours.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.kizahashi.stats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
