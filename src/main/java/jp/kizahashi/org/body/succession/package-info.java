/** The table of successions on screen and from files. */
@NullMarked
package jp.kizahashi.org.body.succession;

import org.jspecify.annotations.NullMarked;
