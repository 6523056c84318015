/** The pages of sections. */
@NullMarked
package jp.kizahashi.org.department.page;

import org.jspecify.annotations.NullMarked;
