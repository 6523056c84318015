/** How long what is no evidence stays: rules of the modules, days an organisation may choose, a preview and the night's work. */
@NamedInterface("retention")
@NullMarked
package jp.kizahashi.platform.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
