/** Public bodies: codes, the national list, what became of abolished ones. */
@NamedInterface("body")
@NullMarked
package jp.kizahashi.org.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
