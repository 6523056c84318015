/** Technical ground of every page: errors, locale, headers, the gallery of components. */
@NamedInterface("web")
@NullMarked
package jp.kizahashi.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
