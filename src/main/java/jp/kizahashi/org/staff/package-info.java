/** Lists of staff, from files or a directory: read, and taken over. */
@NamedInterface("staff")
@NullMarked
package jp.kizahashi.org.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
