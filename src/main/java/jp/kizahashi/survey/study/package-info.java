/** Studies: what the answers say about an outcome, and the same statistics for any file through {@code ./tool stats}. */
@NamedInterface("study")
@NullMarked
package jp.kizahashi.survey.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
