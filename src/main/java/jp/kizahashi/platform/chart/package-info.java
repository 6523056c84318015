/**
 * Charts drawn once, on the server, as SVG for screen and paper (docs/adr/0002).
 *
 * <p>Hides coordinates, colours and text fitting. Every chart gives its picture, its table and one sentence. No business noun.
 */
@NamedInterface("chart")
@NullMarked
package jp.kizahashi.platform.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
