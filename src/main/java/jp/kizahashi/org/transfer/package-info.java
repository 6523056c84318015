/** Changes of posts that lie ahead. */
@NullMarked
package jp.kizahashi.org.transfer;

import org.jspecify.annotations.NullMarked;
