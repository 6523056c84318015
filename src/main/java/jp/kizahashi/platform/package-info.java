/**
 * Technical ground: web, security, audit, exchange, reports, files, database.
 *
 * <p>Hides every library below it. Owns the tables {@code platform_*}. Contains no business noun and imports nothing of ours.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.kizahashi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
