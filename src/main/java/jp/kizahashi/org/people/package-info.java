/** Sections, people and their dated posts. */
@NamedInterface("people")
@NullMarked
package jp.kizahashi.org.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
