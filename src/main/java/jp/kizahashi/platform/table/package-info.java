/** A table as a value: what screens, reports and charts show as rows and columns. */
@NamedInterface("table")
@NullMarked
package jp.kizahashi.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
