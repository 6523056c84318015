/** The town's own directory (LDAPS, Active Directory): whether a name and a password belong together. */
@NamedInterface("directory")
@NullMarked
package jp.kizahashi.platform.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
