/**
 * Reports: one {@link jp.kizahashi.platform.report.Document} description becomes PDF, Word and Excel with the same figures.
 *
 * <p>Hides the libraries that write the three files, the embedded fonts and the boxing of characters they lack.
 */
@NamedInterface("report")
@NullMarked
package jp.kizahashi.platform.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
