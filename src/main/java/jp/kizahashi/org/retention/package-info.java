/** The night's work of retention, organisation by organisation. */
@NullMarked
package jp.kizahashi.org.retention;

import org.jspecify.annotations.NullMarked;
