/** Who changed what: rows written in the transaction, sealed into one chain an organisation. */
@NamedInterface("audit")
@NullMarked
package jp.kizahashi.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
