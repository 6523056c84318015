/** The commands {@code ./tool bpmn …}: files in, JSON, SVG or files out. */
@NullMarked
package jp.kizahashi.process.bpmn.command;

import org.jspecify.annotations.NullMarked;
