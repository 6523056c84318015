/** Files from outside: what they really are, and whether they may come in. */
@NamedInterface("files")
@NullMarked
package jp.kizahashi.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
