/**
 * Work done with others: outsourcing, other towns, companies.
 *
 * <p>Hides cost sharing. Owns the tables {@code partner_*}.
 */
@ApplicationModule(
        allowedDependencies = {"process", "plan", "org", "org :: *", "stats", "stats :: *", "platform", "platform :: *"
        })
@NullMarked
package jp.kizahashi.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
