/** What the product holds about one person: to see, to hand out, and to erase when the person has left. */
@NullMarked
package jp.kizahashi.org.personal;

import org.jspecify.annotations.NullMarked;
