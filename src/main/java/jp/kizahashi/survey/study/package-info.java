/**
 * 分析（study）: what the answers of a wave say about an outcome, saved with everything it was computed from. The figures
 * are made in {@code estimate}, shown by {@code exhibit}, taken away through {@code reproduction}; {@code published}
 * checks a printed table, {@code command} is the same statistics for {@code ./tool stats}.
 */
@NullMarked
package jp.kizahashi.survey.study;

import org.jspecify.annotations.NullMarked;
