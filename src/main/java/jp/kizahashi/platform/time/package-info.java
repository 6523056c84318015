/** Dates as Japanese offices write them: 和暦, 年度, and every spelling of a date found in files. */
@NamedInterface("time")
@NullMarked
package jp.kizahashi.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
