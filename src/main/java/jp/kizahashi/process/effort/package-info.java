/** How much work there is and what it costs: counts, seconds and rationals; nothing is rounded before it is printed. */
@NullMarked
package jp.kizahashi.process.effort;

import org.jspecify.annotations.NullMarked;
