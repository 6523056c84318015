/** Notes and hearing questions pinned to a flow's elements, with answers. */
@NullMarked
package jp.kizahashi.process.flow.note;

import org.jspecify.annotations.NullMarked;
