/** What several items have in common: principal components, reliability of scales, polychoric correlation. */
@NamedInterface("component")
@NullMarked
package jp.kizahashi.stats.component;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
