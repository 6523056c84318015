/** A town leaves with everything, and comes back: the commands and the page around {@code platform.leaving}. */
@NullMarked
package jp.kizahashi.org.leaving;

import org.jspecify.annotations.NullMarked;
