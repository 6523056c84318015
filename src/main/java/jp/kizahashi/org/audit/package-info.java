/** 操作の記録 as people read it: audit rows with the names that only {@code org} knows. */
@NullMarked
package jp.kizahashi.org.audit;

import org.jspecify.annotations.NullMarked;
