/** Draws a diagram as SVG: every shape, edge, label and marker where the file puts it, readable in grey. Pure. */
@NullMarked
package jp.kizahashi.process.bpmn.drawing;

import org.jspecify.annotations.NullMarked;
