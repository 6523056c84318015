/**
 * Flows in BPMN 2.0 (ISO/IEC 19510): read, checked, changed by name and kept to the last byte.
 *
 * <p>Pure: no database, no clock, no Spring. Hides the file format; {@code layout}, {@code drawing}, {@code table} and
 * {@code command} build on {@link jp.kizahashi.process.bpmn.Model}.
 */
@NullMarked
package jp.kizahashi.process.bpmn;

import org.jspecify.annotations.NullMarked;
