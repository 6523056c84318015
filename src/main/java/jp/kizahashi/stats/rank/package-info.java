/** Tests and measures that use the order of values only: group comparisons and correlations of ordinal scores. */
@NamedInterface("rank")
@NullMarked
package jp.kizahashi.stats.rank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
