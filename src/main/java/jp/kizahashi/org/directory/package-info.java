/** The town's own directory as a list of everybody. */
@NamedInterface("directory")
@NullMarked
package jp.kizahashi.org.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
