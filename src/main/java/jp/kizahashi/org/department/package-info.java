/** The tree of sections, with what came before and after each. */
@NamedInterface("department")
@NullMarked
package jp.kizahashi.org.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
