/**
 * Who: organisations, departments, people, posts, dated transfers, approval.
 *
 * <p>Hides how a person's roles follow from posts on a date. Owns the tables {@code org_*}.
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package jp.kizahashi.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
