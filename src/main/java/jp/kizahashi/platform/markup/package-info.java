/** Writes well-formed, escaped markup text: the ground of charts (SVG) and printed reports (XHTML). */
@NamedInterface("markup")
@NullMarked
package jp.kizahashi.platform.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
