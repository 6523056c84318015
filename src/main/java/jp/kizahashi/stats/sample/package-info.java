/** Describing a sample, resampling it, and weighting it to its population. */
@NamedInterface("sample")
@NullMarked
package jp.kizahashi.stats.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
