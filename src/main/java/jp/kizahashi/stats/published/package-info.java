/** Whether the figures of a published regression table can all be true, within the rounding of what is printed. */
@NamedInterface("published")
@NullMarked
package jp.kizahashi.stats.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
